-- What a customer sends back of an order. refunded_minor is what went back for it, in the currency of
-- the order.
CREATE TABLE sales_returns (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    decision_reason TEXT,
    decided_by BLOB,
    decided_at BIGINT,
    refunded_minor BIGINT NOT NULL,
    refunded_at BIGINT,
    requested_by BLOB NOT NULL,
    requested_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sales_returns_by_order ON sales_returns (org_id, order_id, id);
CREATE INDEX sales_returns_by_status ON sales_returns (org_id, status, id);

-- number is the line of the order; quantity is what is announced of it.
CREATE TABLE sales_return_lines (
    org_id BLOB NOT NULL,
    return_id BLOB NOT NULL,
    number BIGINT NOT NULL,
    sku_id BLOB NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (org_id, return_id, number),
    FOREIGN KEY (org_id, return_id) REFERENCES sales_returns (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;

-- What arrived, where it lies, and what became of it. A row is split when a part of it goes another
-- way; a piece with a number has a row of its own.
CREATE TABLE sales_return_goods (
    org_id BLOB NOT NULL,
    return_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    location_id BLOB NOT NULL,
    lot_id BLOB,
    serial_id BLOB,
    movement_id BLOB NOT NULL,
    disposition TEXT,
    disposition_movement_id BLOB,
    PRIMARY KEY (org_id, return_id, position),
    FOREIGN KEY (org_id, return_id) REFERENCES sales_returns (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, serial_id) REFERENCES serial_numbers (org_id, id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, disposition_movement_id) REFERENCES stock_movements (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sales_return_goods_by_serial ON sales_return_goods (org_id, serial_id, return_id);
