CREATE TABLE products (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
) WITHOUT ROWID;

-- Amounts are minor units of the one currency.
CREATE TABLE skus (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    product_id BLOB NOT NULL,
    code TEXT NOT NULL,
    barcode TEXT,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    cost_minor BIGINT CHECK (cost_minor >= 0),
    image_file_id BLOB,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    UNIQUE (org_id, barcode),
    FOREIGN KEY (org_id, product_id) REFERENCES products (org_id, id),
    FOREIGN KEY (org_id, image_file_id) REFERENCES files (org_id, id)
) WITHOUT ROWID;
CREATE INDEX skus_by_product ON skus (org_id, product_id);
