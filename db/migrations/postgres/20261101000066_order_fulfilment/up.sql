-- by_hand: somebody here entered it or took a step with it, so that a report of its source moves it
-- forward only. fulfilment: whether goods are reserved for it, or left, by movements of our own.
-- held_from is where an order on hold stood, hold_reason why somebody here holds it.
ALTER TABLE sales_orders ADD COLUMN by_hand boolean NOT NULL DEFAULT false;
ALTER TABLE sales_orders ADD COLUMN fulfilment text NOT NULL DEFAULT 'NONE';
ALTER TABLE sales_orders ADD COLUMN held_from text;
ALTER TABLE sales_orders ADD COLUMN hold_reason text;
CREATE INDEX sales_orders_by_time ON sales_orders (org_id, ordered_at, id);

-- The movement by which goods left; null for what a source reports.
ALTER TABLE sales_order_shipments ADD COLUMN movement_id uuid;

-- Where goods are reserved for an order, one warehouse for each article; kept when they left.
CREATE TABLE sales_order_allocations (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (org_id, order_id, sku_id),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
);

-- What was taken off the shelves for a line (number) of an order. Without a location it is taken
-- from the warehouse that reserved it, oldest lot first, when it leaves.
CREATE TABLE sales_order_picks (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    position bigint NOT NULL,
    number bigint NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    location_id uuid,
    lot_id uuid,
    picked_by uuid NOT NULL,
    picked_at bigint NOT NULL,
    PRIMARY KEY (org_id, order_id, position),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, picked_by) REFERENCES users (org_id, id)
);

-- The pieces of a pick. claim_id is the piece until it left, so that no two orders pick it.
CREATE TABLE sales_order_pick_serials (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    serial_id uuid NOT NULL,
    position bigint NOT NULL,
    claim_id uuid,
    PRIMARY KEY (org_id, order_id, serial_id),
    UNIQUE (org_id, claim_id),
    FOREIGN KEY (org_id, order_id, position) REFERENCES sales_order_picks (org_id, order_id, position),
    FOREIGN KEY (org_id, serial_id) REFERENCES serial_numbers (org_id, id)
);
CREATE INDEX sales_order_pick_serials_by_serial ON sales_order_pick_serials (org_id, serial_id, order_id);
