CREATE TABLE lots (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    sku_id uuid NOT NULL,
    supplier_id uuid,
    quantity bigint NOT NULL CHECK (quantity > 0),
    status text NOT NULL,
    note text,
    announced_at bigint NOT NULL,
    received_at bigint,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id)
);
CREATE INDEX lots_by_sku ON lots (org_id, sku_id, id);
CREATE INDEX lots_by_supplier ON lots (org_id, supplier_id, id);
CREATE INDEX lots_by_status ON lots (org_id, status, id);
