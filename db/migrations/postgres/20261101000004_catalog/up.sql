CREATE TABLE products (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    category text,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
);

-- Amounts are minor units of the one currency.
CREATE TABLE skus (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    code text NOT NULL,
    barcode text,
    name text NOT NULL,
    currency text NOT NULL,
    price_minor bigint NOT NULL CHECK (price_minor >= 0),
    cost_minor bigint CHECK (cost_minor >= 0),
    image_file_id uuid,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    UNIQUE (org_id, barcode),
    FOREIGN KEY (org_id, product_id) REFERENCES products (org_id, id),
    FOREIGN KEY (org_id, image_file_id) REFERENCES files (org_id, id)
);
CREATE INDEX skus_by_product ON skus (org_id, product_id);
