-- The last number of the codes WO-year-number.
CREATE TABLE work_order_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, year)
) WITHOUT ROWID;

-- What is to be made. external_id is the number of the ERP that owns it, null for one that is kept here;
-- source_sequence is the place of the newest report, raw_status that report's own word. produced_quantity is
-- what was made so far. held_status is where it goes on after a hold. hold_asked_* is a request that the
-- owner has not answered, reason why it is held or was called off. due_on is a day of the organisation.
CREATE TABLE work_orders (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    external_id TEXT,
    source TEXT,
    source_sequence BIGINT NOT NULL,
    raw_status TEXT,
    status TEXT NOT NULL,
    status_at BIGINT NOT NULL,
    sku_id BLOB NOT NULL,
    supplier_id BLOB,
    project_id BLOB,
    task_id BLOB,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    first_article_quantity BIGINT NOT NULL CHECK (first_article_quantity >= 0),
    produced_quantity BIGINT NOT NULL CHECK (produced_quantity >= 0),
    due_on TEXT,
    note TEXT,
    document_number TEXT,
    lot_id BLOB,
    hold_asked_reason TEXT,
    hold_asked_by BLOB,
    hold_asked_at BIGINT,
    reason TEXT,
    held_status TEXT,
    held_at BIGINT,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    released_at BIGINT,
    completed_at BIGINT,
    version BIGINT NOT NULL,
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
) WITHOUT ROWID;
CREATE INDEX work_orders_by_status ON work_orders (org_id, status, id);
CREATE INDEX work_orders_by_sku ON work_orders (org_id, sku_id, id);
CREATE INDEX work_orders_by_supplier ON work_orders (org_id, supplier_id, id);
CREATE INDEX work_orders_by_project ON work_orders (org_id, project_id, id);
CREATE UNIQUE INDEX work_orders_by_task ON work_orders (org_id, task_id) WHERE task_id IS NOT NULL;

-- What was told of the progress of a work order. quantity is what was made in all by then.
CREATE TABLE work_order_progress (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    work_order_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    quantity BIGINT NOT NULL CHECK (quantity >= 0),
    note TEXT,
    file_ids TEXT NOT NULL,
    reported_by BLOB NOT NULL,
    reported_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, work_order_id, number),
    FOREIGN KEY (org_id, work_order_id) REFERENCES work_orders (org_id, id),
    FOREIGN KEY (org_id, reported_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- Every report of an ERP, also those that came too late to be applied.
CREATE TABLE work_order_reports (
    org_id BLOB NOT NULL,
    work_order_id BLOB NOT NULL,
    sequence BIGINT NOT NULL,
    status TEXT NOT NULL,
    raw_status TEXT,
    applied BOOLEAN NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, work_order_id, sequence),
    FOREIGN KEY (org_id, work_order_id) REFERENCES work_orders (org_id, id)
) WITHOUT ROWID;

-- The task of mass production that the seal of a sample created, once for each sample.
CREATE TABLE production_tasks (
    org_id BLOB NOT NULL,
    sample_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    PRIMARY KEY (org_id, sample_id),
    UNIQUE (org_id, task_id),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id)
) WITHOUT ROWID;

-- The work order whose goods an inspection is about.
CREATE TABLE inspection_work_orders (
    org_id BLOB NOT NULL,
    inspection_id BLOB NOT NULL,
    work_order_id BLOB NOT NULL,
    PRIMARY KEY (org_id, inspection_id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, work_order_id) REFERENCES work_orders (org_id, id)
) WITHOUT ROWID;
CREATE INDEX inspection_work_orders_by_order ON inspection_work_orders (org_id, work_order_id, inspection_id);
