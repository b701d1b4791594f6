CREATE TABLE stock_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    year bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, year)
);

-- Without a location all of the warehouse is counted. sku_ids: a JSON list when only some are counted.
CREATE TABLE stock_counts (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    status text NOT NULL,
    warehouse_id uuid NOT NULL,
    location_id uuid,
    sku_ids text NOT NULL,
    note text,
    reason text,
    movement_id uuid,
    opened_by uuid NOT NULL,
    opened_at bigint NOT NULL,
    closed_by uuid,
    closed_at bigint,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, opened_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, closed_by) REFERENCES users (org_id, id)
);
CREATE INDEX stock_counts_by_status ON stock_counts (org_id, status, id);
CREATE INDEX stock_counts_by_warehouse ON stock_counts (org_id, warehouse_id, status);

-- expected, missing and found are what the books said when the line was recorded. bare: how many more
-- pieces without a number were counted. serials, missing, found: JSON lists of serial numbers.
CREATE TABLE stock_count_lines (
    org_id uuid NOT NULL,
    count_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    location_id uuid NOT NULL,
    lot_key uuid NOT NULL,
    lot_id uuid,
    counted bigint NOT NULL CHECK (counted >= 0),
    expected bigint NOT NULL,
    bare bigint NOT NULL,
    serials text NOT NULL,
    missing text NOT NULL,
    found text NOT NULL,
    counted_by uuid NOT NULL,
    counted_at bigint NOT NULL,
    PRIMARY KEY (org_id, count_id, sku_id, location_id, lot_key),
    FOREIGN KEY (org_id, count_id) REFERENCES stock_counts (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, counted_by) REFERENCES users (org_id, id)
);
