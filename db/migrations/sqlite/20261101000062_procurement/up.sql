-- The last number of the codes PR-year-number and PO-year-number.
CREATE TABLE purchase_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    series TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, series, year)
) WITHOUT ROWID;

-- Without a row the defaults hold. manager_limit_minor is in the organisation's currency.
CREATE TABLE procurement_settings (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    manager_limit_minor BIGINT NOT NULL,
    over_receipt_percent BIGINT NOT NULL,
    PRIMARY KEY (org_id)
) WITHOUT ROWID;

-- amount_minor is the estimate that is approved, in the organisation's currency; missing when a price of a
-- line is not known.
CREATE TABLE purchase_requisitions (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    supplier_id BLOB,
    project_id BLOB,
    task_id BLOB,
    needed_by TEXT,
    currency TEXT NOT NULL,
    amount_minor BIGINT,
    requested_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    submitted_at BIGINT,
    decided_by BLOB,
    decided_at BIGINT,
    decision_note TEXT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX purchase_requisitions_by_status ON purchase_requisitions (org_id, status, id);
CREATE INDEX purchase_requisitions_by_task ON purchase_requisitions (org_id, task_id, id);
CREATE INDEX purchase_requisitions_by_project ON purchase_requisitions (org_id, project_id, id);

CREATE TABLE purchase_requisition_lines (
    org_id BLOB NOT NULL,
    requisition_id BLOB NOT NULL,
    position BIGINT NOT NULL CHECK (position > 0),
    sku_id BLOB NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    price_minor BIGINT,
    ordered BIGINT NOT NULL CHECK (ordered <= quantity),
    received BIGINT NOT NULL,
    PRIMARY KEY (org_id, requisition_id, position),
    FOREIGN KEY (org_id, requisition_id) REFERENCES purchase_requisitions (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
CREATE INDEX purchase_requisition_lines_by_sku ON purchase_requisition_lines (org_id, sku_id);

CREATE TABLE purchase_orders (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL,
    requisition_id BLOB,
    supplier_id BLOB NOT NULL,
    project_id BLOB,
    task_id BLOB,
    currency TEXT NOT NULL,
    external_number TEXT,
    expected_on TEXT,
    receipts BIGINT NOT NULL,
    ordered_by BLOB NOT NULL,
    ordered_at BIGINT NOT NULL,
    closed_reason TEXT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, requisition_id) REFERENCES purchase_requisitions (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, ordered_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX purchase_orders_by_status ON purchase_orders (org_id, status, id);
CREATE INDEX purchase_orders_by_supplier ON purchase_orders (org_id, supplier_id, id);
CREATE INDEX purchase_orders_by_requisition ON purchase_orders (org_id, requisition_id);

-- outstanding is what is still to come, 0 once the order is closed: the sum by SKU is what is incoming.
CREATE TABLE purchase_order_lines (
    org_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    position BIGINT NOT NULL CHECK (position > 0),
    requisition_position BIGINT,
    sku_id BLOB NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    price_minor BIGINT NOT NULL,
    received BIGINT NOT NULL,
    outstanding BIGINT NOT NULL,
    PRIMARY KEY (org_id, order_id, position),
    FOREIGN KEY (org_id, order_id) REFERENCES purchase_orders (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
CREATE INDEX purchase_order_lines_by_sku ON purchase_order_lines (org_id, sku_id, outstanding);

CREATE TABLE purchase_receipts (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    number BIGINT NOT NULL,
    document TEXT,
    received_by BLOB NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES purchase_orders (org_id, id),
    FOREIGN KEY (org_id, received_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

CREATE TABLE purchase_receipt_lines (
    org_id BLOB NOT NULL,
    receipt_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    order_position BIGINT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    lot_id BLOB NOT NULL,
    PRIMARY KEY (org_id, receipt_id, position),
    FOREIGN KEY (org_id, receipt_id) REFERENCES purchase_receipts (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id)
) WITHOUT ROWID;
CREATE INDEX purchase_receipt_lines_by_lot ON purchase_receipt_lines (org_id, lot_id);
