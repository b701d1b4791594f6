-- Who buys. name, phone and email are personal data: they stand here and never in the log. code is
-- the other system's number, or one of our own as C-000001.
CREATE TABLE customers (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
) WITHOUT ROWID;
CREATE INDEX customers_by_phone ON customers (org_id, phone);

-- The last number of C-000001.
CREATE TABLE sales_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, name)
) WITHOUT ROWID;

-- What was sold, as its source tells it. external_id is the source's number, source_sequence the place
-- of its newest report, raw_status that report's own word. is_paid says that order.paid is in the log.
-- counted_on is the day in whose sales it counts, null while it does not.
CREATE TABLE sales_orders (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    external_id TEXT NOT NULL,
    source TEXT,
    source_sequence BIGINT NOT NULL,
    raw_status TEXT,
    status TEXT NOT NULL,
    status_at BIGINT NOT NULL,
    customer_id BLOB,
    channel_id BLOB,
    project_id BLOB,
    currency TEXT NOT NULL,
    goods_minor BIGINT NOT NULL,
    shipping_minor BIGINT NOT NULL,
    paid_minor BIGINT NOT NULL,
    refunded_minor BIGINT NOT NULL,
    is_paid BOOLEAN NOT NULL,
    counted_on TEXT,
    note TEXT,
    ordered_at BIGINT NOT NULL,
    paid_at BIGINT,
    shipped_at BIGINT,
    delivered_at BIGINT,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, external_id),
    FOREIGN KEY (org_id, customer_id) REFERENCES customers (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sales_orders_by_status ON sales_orders (org_id, status, id);
CREATE INDEX sales_orders_by_customer ON sales_orders (org_id, customer_id, id);
CREATE INDEX sales_orders_by_channel ON sales_orders (org_id, channel_id, id);
CREATE INDEX sales_orders_by_project ON sales_orders (org_id, project_id, id);

-- sku_id is null for what the catalog does not know; code is what the order calls it.
CREATE TABLE sales_order_lines (
    org_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    sku_id BLOB,
    code TEXT NOT NULL,
    name TEXT,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    price_minor BIGINT NOT NULL,
    discount_minor BIGINT NOT NULL,
    PRIMARY KEY (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sales_order_lines_by_sku ON sales_order_lines (org_id, sku_id, order_id);

CREATE TABLE sales_order_payments (
    org_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    amount_minor BIGINT NOT NULL,
    method TEXT,
    reference TEXT,
    paid_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id)
) WITHOUT ROWID;

CREATE TABLE sales_order_shipments (
    org_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    document_number TEXT NOT NULL,
    carrier TEXT,
    tracking_number TEXT,
    shipped_at BIGINT NOT NULL,
    delivered_at BIGINT,
    PRIMARY KEY (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id)
) WITHOUT ROWID;

-- Every report of a source, also those that came too late to be applied.
CREATE TABLE sales_order_reports (
    org_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    sequence BIGINT NOT NULL,
    status TEXT NOT NULL,
    raw_status TEXT,
    applied BOOLEAN NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, order_id, sequence),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id)
) WITHOUT ROWID;

-- What was sold of an article on a day of the organisation's zone, in minor units of the currency:
-- the sum of all orders with that counted_on.
CREATE TABLE sku_sales (
    org_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    day TEXT NOT NULL,
    currency TEXT NOT NULL,
    units BIGINT NOT NULL,
    revenue_minor BIGINT NOT NULL,
    orders BIGINT NOT NULL,
    PRIMARY KEY (org_id, sku_id, day, currency),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
