-- Who buys. name, phone and email are personal data: they stand here and never in the log. code is
-- the other system's number, or one of our own as C-000001.
CREATE TABLE customers (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    phone text,
    email text,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
);
CREATE INDEX customers_by_phone ON customers (org_id, phone);

-- The last number of C-000001.
CREATE TABLE sales_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    name text NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, name)
);

-- What was sold, as its source tells it. external_id is the source's number, source_sequence the place
-- of its newest report, raw_status that report's own word. is_paid says that order.paid is in the log.
-- counted_on is the day in whose sales it counts, null while it does not.
CREATE TABLE sales_orders (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    external_id text NOT NULL,
    source text,
    source_sequence bigint NOT NULL,
    raw_status text,
    status text NOT NULL,
    status_at bigint NOT NULL,
    customer_id uuid,
    channel_id uuid,
    project_id uuid,
    currency text NOT NULL,
    goods_minor bigint NOT NULL,
    shipping_minor bigint NOT NULL,
    paid_minor bigint NOT NULL,
    refunded_minor bigint NOT NULL,
    is_paid boolean NOT NULL,
    counted_on text,
    note text,
    ordered_at bigint NOT NULL,
    paid_at bigint,
    shipped_at bigint,
    delivered_at bigint,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, external_id),
    FOREIGN KEY (org_id, customer_id) REFERENCES customers (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX sales_orders_by_status ON sales_orders (org_id, status, id);
CREATE INDEX sales_orders_by_customer ON sales_orders (org_id, customer_id, id);
CREATE INDEX sales_orders_by_channel ON sales_orders (org_id, channel_id, id);
CREATE INDEX sales_orders_by_project ON sales_orders (org_id, project_id, id);

-- sku_id is null for what the catalog does not know; code is what the order calls it.
CREATE TABLE sales_order_lines (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    sku_id uuid,
    code text NOT NULL,
    name text,
    quantity bigint NOT NULL CHECK (quantity > 0),
    price_minor bigint NOT NULL,
    discount_minor bigint NOT NULL,
    PRIMARY KEY (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
CREATE INDEX sales_order_lines_by_sku ON sales_order_lines (org_id, sku_id, order_id);

CREATE TABLE sales_order_payments (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    amount_minor bigint NOT NULL,
    method text,
    reference text,
    paid_at bigint NOT NULL,
    PRIMARY KEY (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id)
);

CREATE TABLE sales_order_shipments (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    document_number text NOT NULL,
    carrier text,
    tracking_number text,
    shipped_at bigint NOT NULL,
    delivered_at bigint,
    PRIMARY KEY (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id)
);

-- Every report of a source, also those that came too late to be applied.
CREATE TABLE sales_order_reports (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    sequence bigint NOT NULL,
    status text NOT NULL,
    raw_status text,
    applied boolean NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (org_id, order_id, sequence),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id)
);

-- What was sold of an article on a day of the organisation's zone, in minor units of the currency:
-- the sum of all orders with that counted_on.
CREATE TABLE sku_sales (
    org_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    day text NOT NULL,
    currency text NOT NULL,
    units bigint NOT NULL,
    revenue_minor bigint NOT NULL,
    orders bigint NOT NULL,
    PRIMARY KEY (org_id, sku_id, day, currency),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
