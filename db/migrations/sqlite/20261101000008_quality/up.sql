-- A row is one version of a plan and never changes but for active: a change is a new row, so that
-- an inspection keeps the plan it was scheduled with. limits and checklist are JSON.
CREATE TABLE inspection_plans (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    edition TEXT NOT NULL,
    level TEXT NOT NULL,
    counting TEXT NOT NULL,
    limits TEXT NOT NULL,
    checklist TEXT NOT NULL,
    product_id BLOB,
    sku_id BLOB,
    supplier_id BLOB,
    active BOOLEAN NOT NULL,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code, version),
    FOREIGN KEY (org_id, product_id) REFERENCES products (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

CREATE TABLE defect_codes (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    defect_class TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
) WITHOUT ROWID;

-- One row a supplier, product and scheme. state is a fold over the events whose subject is this row,
-- up to seq, and can be rebuilt from them.
CREATE TABLE sampling_states (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    supplier_id BLOB NOT NULL,
    product_id BLOB NOT NULL,
    scheme TEXT NOT NULL,
    state TEXT NOT NULL,
    seq BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, supplier_id, product_id, scheme),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, product_id) REFERENCES products (org_id, id)
) WITHOUT ROWID;

-- The last number of the codes INS-<year>-<number>.
CREATE TABLE inspection_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, year)
) WITHOUT ROWID;

-- sampling is the frozen sampling plan, draw_seed gives the units drawn, report is what was submitted:
-- all written once. A reopened inspection is another row with the same code and the next revision.
CREATE TABLE inspections (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    revision BIGINT NOT NULL CHECK (revision > 0),
    previous_id BLOB,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    plan_id BLOB NOT NULL,
    sku_id BLOB,
    supplier_id BLOB,
    lot_id BLOB,
    sample_id BLOB,
    lot_size BIGINT NOT NULL CHECK (lot_size > 0),
    assignee_id BLOB,
    sampling_state_id BLOB,
    sampling TEXT,
    draw_seed BIGINT NOT NULL,
    resubmitted BOOLEAN NOT NULL,
    due_at BIGINT,
    report TEXT,
    verdict TEXT,
    disposition TEXT,
    reason TEXT,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    submitted_by BLOB,
    submitted_at BIGINT,
    reviewed_by BLOB,
    reviewed_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code, revision),
    UNIQUE (org_id, previous_id),
    FOREIGN KEY (org_id, previous_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, plan_id) REFERENCES inspection_plans (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, assignee_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, sampling_state_id) REFERENCES sampling_states (org_id, id),
    FOREIGN KEY (org_id, submitted_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, reviewed_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX inspections_by_status ON inspections (org_id, status, id);
CREATE INDEX inspections_by_assignee ON inspections (org_id, assignee_id, id);
CREATE INDEX inspections_by_lot ON inspections (org_id, lot_id, id);
CREATE INDEX inspections_by_supplier ON inspections (org_id, supplier_id, id);
CREATE INDEX inspections_by_sample ON inspections (org_id, sample_id, id) WHERE sample_id IS NOT NULL;
CREATE INDEX inspections_by_due ON inspections (org_id, due_at, id) WHERE due_at IS NOT NULL;

-- unit is 0 for items that are answered once; value and outcome are JSON.
CREATE TABLE inspection_results (
    org_id BLOB NOT NULL,
    inspection_id BLOB NOT NULL,
    item TEXT NOT NULL,
    unit BIGINT NOT NULL,
    value TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (org_id, inspection_id, item, unit),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id)
) WITHOUT ROWID;

-- photo_ids is a JSON list; the files are attached to the defect as well.
CREATE TABLE defects (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    inspection_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    code TEXT NOT NULL,
    defect_class TEXT NOT NULL,
    item TEXT,
    unit BIGINT,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    in_sample BOOLEAN NOT NULL,
    note TEXT,
    photo_ids TEXT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX defects_by_inspection ON defects (org_id, inspection_id, position);

-- The parts of a rejected lot and what happens to each; a concession waits for a second person.
CREATE TABLE lot_dispositions (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    inspection_id BLOB NOT NULL,
    lot_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    disposition TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    status TEXT NOT NULL,
    note TEXT,
    effect TEXT,
    expires_at BIGINT,
    requested_by BLOB NOT NULL,
    requested_at BIGINT NOT NULL,
    decided_by BLOB,
    decided_at BIGINT,
    decision_note TEXT,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id),
    CHECK (decided_by <> requested_by)
) WITHOUT ROWID;
CREATE UNIQUE INDEX lot_dispositions_by_inspection ON lot_dispositions (org_id, inspection_id, position);
CREATE INDEX lot_dispositions_by_lot ON lot_dispositions (org_id, lot_id, id);
