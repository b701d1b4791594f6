-- The last number of the codes WO-year-number.
CREATE TABLE work_order_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    year bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, year)
);

-- What is to be made. external_id is the number of the ERP that owns it, null for one that is kept here;
-- source_sequence is the place of the newest report, raw_status that report's own word. produced_quantity is
-- what was made so far. held_status is where it goes on after a hold. hold_asked_* is a request that the
-- owner has not answered, reason why it is held or was called off. due_on is a day of the organisation.
CREATE TABLE work_orders (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    external_id text,
    source text,
    source_sequence bigint NOT NULL,
    raw_status text,
    status text NOT NULL,
    status_at bigint NOT NULL,
    sku_id uuid NOT NULL,
    supplier_id uuid,
    project_id uuid,
    task_id uuid,
    quantity bigint NOT NULL CHECK (quantity > 0),
    first_article_quantity bigint NOT NULL CHECK (first_article_quantity >= 0),
    produced_quantity bigint NOT NULL CHECK (produced_quantity >= 0),
    due_on text,
    note text,
    document_number text,
    lot_id uuid,
    hold_asked_reason text,
    hold_asked_by uuid,
    hold_asked_at bigint,
    reason text,
    held_status text,
    held_at bigint,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    released_at bigint,
    completed_at bigint,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    UNIQUE (org_id, external_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, hold_asked_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX work_orders_by_status ON work_orders (org_id, status, id);
CREATE INDEX work_orders_by_sku ON work_orders (org_id, sku_id, id);
CREATE INDEX work_orders_by_supplier ON work_orders (org_id, supplier_id, id);
CREATE INDEX work_orders_by_project ON work_orders (org_id, project_id, id);
CREATE UNIQUE INDEX work_orders_by_task ON work_orders (org_id, task_id) WHERE task_id IS NOT NULL;

-- What was told of the progress of a work order. quantity is what was made in all by then.
CREATE TABLE work_order_progress (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    quantity bigint NOT NULL CHECK (quantity >= 0),
    note text,
    file_ids text NOT NULL,
    reported_by uuid NOT NULL,
    reported_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, work_order_id, number),
    FOREIGN KEY (org_id, work_order_id) REFERENCES work_orders (org_id, id),
    FOREIGN KEY (org_id, reported_by) REFERENCES users (org_id, id)
);

-- Every report of an ERP, also those that came too late to be applied.
CREATE TABLE work_order_reports (
    org_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    sequence bigint NOT NULL,
    status text NOT NULL,
    raw_status text,
    applied boolean NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (org_id, work_order_id, sequence),
    FOREIGN KEY (org_id, work_order_id) REFERENCES work_orders (org_id, id)
);

-- The task of mass production that the seal of a sample created, once for each sample.
CREATE TABLE production_tasks (
    org_id uuid NOT NULL,
    sample_id uuid NOT NULL,
    task_id uuid NOT NULL,
    PRIMARY KEY (org_id, sample_id),
    UNIQUE (org_id, task_id),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id)
);

-- The work order whose goods an inspection is about.
CREATE TABLE inspection_work_orders (
    org_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    PRIMARY KEY (org_id, inspection_id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, work_order_id) REFERENCES work_orders (org_id, id)
);
CREATE INDEX inspection_work_orders_by_order ON inspection_work_orders (org_id, work_order_id, inspection_id);
