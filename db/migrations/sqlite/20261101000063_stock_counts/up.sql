CREATE TABLE stock_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, year)
) WITHOUT ROWID;

-- Without a location all of the warehouse is counted. sku_ids: a JSON list when only some are counted.
CREATE TABLE stock_counts (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL,
    warehouse_id BLOB NOT NULL,
    location_id BLOB,
    sku_ids TEXT NOT NULL,
    note TEXT,
    reason TEXT,
    movement_id BLOB,
    opened_by BLOB NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_by BLOB,
    closed_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, opened_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, closed_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_counts_by_status ON stock_counts (org_id, status, id);
CREATE INDEX stock_counts_by_warehouse ON stock_counts (org_id, warehouse_id, status);

-- expected, missing and found are what the books said when the line was recorded. bare: how many more
-- pieces without a number were counted. serials, missing, found: JSON lists of serial numbers.
CREATE TABLE stock_count_lines (
    org_id BLOB NOT NULL,
    count_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    location_id BLOB NOT NULL,
    lot_key BLOB NOT NULL,
    lot_id BLOB,
    counted BIGINT NOT NULL CHECK (counted >= 0),
    expected BIGINT NOT NULL,
    bare BIGINT NOT NULL,
    serials TEXT NOT NULL,
    missing TEXT NOT NULL,
    found TEXT NOT NULL,
    counted_by BLOB NOT NULL,
    counted_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, count_id, sku_id, location_id, lot_key),
    FOREIGN KEY (org_id, count_id) REFERENCES stock_counts (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, counted_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
