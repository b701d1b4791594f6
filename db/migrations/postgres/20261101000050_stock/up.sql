CREATE TABLE warehouses (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    allows_negative boolean NOT NULL,
    archived boolean NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
);

CREATE TABLE locations (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    archived boolean NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, warehouse_id, code),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
);

-- lot_key is the lot, or zeros for goods without one: a key cannot hold null.
-- serials: how many of the pieces are known by a serial number.
CREATE TABLE stock_levels (
    org_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    location_id uuid NOT NULL,
    lot_key uuid NOT NULL,
    lot_id uuid,
    on_hand bigint NOT NULL,
    serials bigint NOT NULL CHECK (serials >= 0),
    updated_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, sku_id, location_id, lot_key),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id)
);
CREATE INDEX stock_levels_by_lot ON stock_levels (org_id, lot_id);
CREATE INDEX stock_levels_by_location ON stock_levels (org_id, location_id);

-- What can be promised of a SKU in a warehouse: on_hand - blocked - reserved.
-- blocked: pieces of held lots, and pieces in locations for quarantine and damaged goods.
CREATE TABLE stock_totals (
    org_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    on_hand bigint NOT NULL,
    blocked bigint NOT NULL,
    reserved bigint NOT NULL CHECK (reserved >= 0),
    updated_at bigint NOT NULL,
    PRIMARY KEY (org_id, sku_id, warehouse_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
);

-- by_hand: recorded by a person, not by an order or another object that has to know.
CREATE TABLE stock_movements (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    document text,
    subject_type text,
    subject_id uuid,
    reason text,
    by_hand boolean NOT NULL,
    reverses_id uuid,
    actor_id uuid NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, reverses_id),
    FOREIGN KEY (org_id, reverses_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, actor_id) REFERENCES users (org_id, id)
);
CREATE INDEX stock_movements_by_subject ON stock_movements (org_id, subject_id);
CREATE INDEX stock_movements_by_document ON stock_movements (org_id, document);

CREATE TABLE stock_movement_lines (
    org_id uuid NOT NULL,
    movement_id uuid NOT NULL,
    position bigint NOT NULL,
    sku_id uuid NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    from_location_id uuid,
    to_location_id uuid,
    lot_id uuid,
    PRIMARY KEY (org_id, movement_id, position),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, from_location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, to_location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id)
);
CREATE INDEX stock_movement_lines_by_sku ON stock_movement_lines (org_id, sku_id, movement_id);
CREATE INDEX stock_movement_lines_by_lot ON stock_movement_lines (org_id, lot_id, movement_id);

-- movement_id: the last one that it took.
CREATE TABLE serial_numbers (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    sku_id uuid NOT NULL,
    serial text NOT NULL,
    state text NOT NULL,
    location_id uuid,
    lot_id uuid,
    movement_id uuid NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, serial, sku_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, location_id) REFERENCES locations (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id)
);
CREATE INDEX serial_numbers_by_sku ON serial_numbers (org_id, sku_id, location_id);

-- What the serial number was before, so that the movement can be undone.
CREATE TABLE stock_movement_serials (
    org_id uuid NOT NULL,
    movement_id uuid NOT NULL,
    serial_id uuid NOT NULL,
    position bigint NOT NULL,
    state_before text NOT NULL,
    movement_before_id uuid,
    PRIMARY KEY (org_id, movement_id, serial_id),
    FOREIGN KEY (org_id, movement_id) REFERENCES stock_movements (org_id, id),
    FOREIGN KEY (org_id, serial_id) REFERENCES serial_numbers (org_id, id)
);
CREATE INDEX stock_movement_serials_by_serial ON stock_movement_serials (org_id, serial_id, movement_id);

-- Pieces that are still reserved for a subject in a warehouse.
CREATE TABLE stock_reservations (
    org_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    subject_type text NOT NULL,
    sku_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    quantity bigint NOT NULL CHECK (quantity >= 0),
    updated_at bigint NOT NULL,
    PRIMARY KEY (org_id, subject_id, sku_id, warehouse_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, warehouse_id) REFERENCES warehouses (org_id, id)
);
CREATE INDEX stock_reservations_by_sku ON stock_reservations (org_id, sku_id, warehouse_id);
