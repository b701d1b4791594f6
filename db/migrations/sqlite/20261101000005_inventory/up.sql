CREATE TABLE lots (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    sku_id BLOB NOT NULL,
    supplier_id BLOB,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    status TEXT NOT NULL,
    note TEXT,
    announced_at BIGINT NOT NULL,
    received_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id)
) WITHOUT ROWID;
CREATE INDEX lots_by_sku ON lots (org_id, sku_id, id);
CREATE INDEX lots_by_supplier ON lots (org_id, supplier_id, id);
CREATE INDEX lots_by_status ON lots (org_id, status, id);
