-- The last number of the codes PR-year-number and PO-year-number.
CREATE TABLE purchase_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    series text NOT NULL,
    year bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, series, year)
);

-- Without a row the defaults hold. manager_limit_minor is in the organisation's currency.
CREATE TABLE procurement_settings (
    org_id uuid NOT NULL REFERENCES organizations (id),
    manager_limit_minor bigint NOT NULL,
    over_receipt_percent bigint NOT NULL,
    PRIMARY KEY (org_id)
);

-- amount_minor is the estimate that is approved, in the organisation's currency; missing when a price of a
-- line is not known.
CREATE TABLE purchase_requisitions (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    status text NOT NULL,
    reason text,
    supplier_id uuid,
    project_id uuid,
    task_id uuid,
    needed_by text,
    currency text NOT NULL,
    amount_minor bigint,
    requested_by uuid NOT NULL,
    created_at bigint NOT NULL,
    submitted_at bigint,
    decided_by uuid,
    decided_at bigint,
    decision_note text,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
);
CREATE INDEX purchase_requisitions_by_status ON purchase_requisitions (org_id, status, id);
CREATE INDEX purchase_requisitions_by_task ON purchase_requisitions (org_id, task_id, id);
CREATE INDEX purchase_requisitions_by_project ON purchase_requisitions (org_id, project_id, id);

CREATE TABLE purchase_requisition_lines (
    org_id uuid NOT NULL,
    requisition_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    sku_id uuid NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    price_minor bigint,
    ordered bigint NOT NULL CHECK (ordered <= quantity),
    received bigint NOT NULL,
    PRIMARY KEY (org_id, requisition_id, position),
    FOREIGN KEY (org_id, requisition_id) REFERENCES purchase_requisitions (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
CREATE INDEX purchase_requisition_lines_by_sku ON purchase_requisition_lines (org_id, sku_id);

CREATE TABLE purchase_orders (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    status text NOT NULL,
    requisition_id uuid,
    supplier_id uuid NOT NULL,
    project_id uuid,
    task_id uuid,
    currency text NOT NULL,
    external_number text,
    expected_on text,
    receipts bigint NOT NULL,
    ordered_by uuid NOT NULL,
    ordered_at bigint NOT NULL,
    closed_reason text,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, requisition_id) REFERENCES purchase_requisitions (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, ordered_by) REFERENCES users (org_id, id)
);
CREATE INDEX purchase_orders_by_status ON purchase_orders (org_id, status, id);
CREATE INDEX purchase_orders_by_supplier ON purchase_orders (org_id, supplier_id, id);
CREATE INDEX purchase_orders_by_requisition ON purchase_orders (org_id, requisition_id);

-- outstanding is what is still to come, 0 once the order is closed: the sum by SKU is what is incoming.
CREATE TABLE purchase_order_lines (
    org_id uuid NOT NULL,
    order_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    requisition_position bigint,
    sku_id uuid NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    price_minor bigint NOT NULL,
    received bigint NOT NULL,
    outstanding bigint NOT NULL,
    PRIMARY KEY (org_id, order_id, position),
    FOREIGN KEY (org_id, order_id) REFERENCES purchase_orders (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
CREATE INDEX purchase_order_lines_by_sku ON purchase_order_lines (org_id, sku_id, outstanding);

CREATE TABLE purchase_receipts (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    number bigint NOT NULL,
    document text,
    received_by uuid NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, order_id, number),
    FOREIGN KEY (org_id, order_id) REFERENCES purchase_orders (org_id, id),
    FOREIGN KEY (org_id, received_by) REFERENCES users (org_id, id)
);

CREATE TABLE purchase_receipt_lines (
    org_id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    position bigint NOT NULL,
    order_position bigint NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    lot_id uuid NOT NULL,
    PRIMARY KEY (org_id, receipt_id, position),
    FOREIGN KEY (org_id, receipt_id) REFERENCES purchase_receipts (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id)
);
CREATE INDEX purchase_receipt_lines_by_lot ON purchase_receipt_lines (org_id, lot_id);
