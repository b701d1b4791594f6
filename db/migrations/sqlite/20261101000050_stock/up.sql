CREATE TABLE warehouses (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    allows_negative BOOLEAN NOT NULL,
    archived BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
) WITHOUT ROWID;

CREATE TABLE locations (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    warehouse_id BLOB NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, warehouse_id, code),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
) WITHOUT ROWID;

-- lot_key is the lot, or zeros for goods without one: a key cannot hold null.
-- serials: how many of the pieces are known by a serial number.
CREATE TABLE stock_levels (
    org_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    location_id BLOB NOT NULL,
    lot_key BLOB NOT NULL,
    lot_id BLOB,
    on_hand BIGINT NOT NULL,
    serials BIGINT NOT NULL CHECK (serials >= 0),
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, sku_id, location_id, lot_key),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_levels_by_lot ON stock_levels (org_id, lot_id);
CREATE INDEX stock_levels_by_location ON stock_levels (org_id, location_id);

-- What can be promised of a SKU in a warehouse: on_hand - blocked - reserved.
-- blocked: pieces of held lots, and pieces in locations for quarantine and damaged goods.
CREATE TABLE stock_totals (
    org_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    warehouse_id BLOB NOT NULL,
    on_hand BIGINT NOT NULL,
    blocked BIGINT NOT NULL,
    reserved BIGINT NOT NULL CHECK (reserved >= 0),
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, sku_id, warehouse_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
) WITHOUT ROWID;

-- by_hand: recorded by a person, not by an order or another object that has to know.
CREATE TABLE stock_movements (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    document TEXT,
    subject_type TEXT,
    subject_id BLOB,
    reason TEXT,
    by_hand BOOLEAN NOT NULL,
    reverses_id BLOB,
    actor_id BLOB NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, reverses_id),
    FOREIGN KEY (org_id, reverses_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, actor_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_movements_by_subject ON stock_movements (org_id, subject_id);
CREATE INDEX stock_movements_by_document ON stock_movements (org_id, document);

CREATE TABLE stock_movement_lines (
    org_id BLOB NOT NULL,
    movement_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    sku_id BLOB NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    from_location_id BLOB,
    to_location_id BLOB,
    lot_id BLOB,
    PRIMARY KEY (org_id, movement_id, position),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, from_location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, to_location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_movement_lines_by_sku ON stock_movement_lines (org_id, sku_id, movement_id);
CREATE INDEX stock_movement_lines_by_lot ON stock_movement_lines (org_id, lot_id, movement_id);

-- movement_id: the last one that it took.
CREATE TABLE serial_numbers (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    serial TEXT NOT NULL,
    state TEXT NOT NULL,
    location_id BLOB,
    lot_id BLOB,
    movement_id BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, serial, sku_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id)
) WITHOUT ROWID;
CREATE INDEX serial_numbers_by_sku ON serial_numbers (org_id, sku_id, location_id);

-- What the serial number was before, so that the movement can be undone.
CREATE TABLE stock_movement_serials (
    org_id BLOB NOT NULL,
    movement_id BLOB NOT NULL,
    serial_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    state_before TEXT NOT NULL,
    movement_before_id BLOB,
    PRIMARY KEY (org_id, movement_id, serial_id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, serial_id) REFERENCES serial_numbers (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_movement_serials_by_serial ON stock_movement_serials (org_id, serial_id, movement_id);

-- Pieces that are still reserved for a subject in a warehouse.
CREATE TABLE stock_reservations (
    org_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    subject_type TEXT NOT NULL,
    sku_id BLOB NOT NULL,
    warehouse_id BLOB NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity >= 0),
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, subject_id, sku_id, warehouse_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_reservations_by_sku ON stock_reservations (org_id, sku_id, warehouse_id);
