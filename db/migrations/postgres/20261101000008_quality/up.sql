-- A row is one version of a plan and never changes but for active: a change is a new row, so that
-- an inspection keeps the plan it was scheduled with. limits and checklist are JSON.
CREATE TABLE inspection_plans (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    name text NOT NULL,
    kind text NOT NULL,
    edition text NOT NULL,
    level text NOT NULL,
    counting text NOT NULL,
    limits text NOT NULL,
    checklist text NOT NULL,
    product_id uuid,
    sku_id uuid,
    supplier_id uuid,
    active boolean NOT NULL,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code, version),
    FOREIGN KEY (org_id, product_id) REFERENCES products (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);

CREATE TABLE defect_codes (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    defect_class text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    active boolean NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
);

-- One row a supplier, product and scheme. state is a fold over the events whose subject is this row,
-- up to seq, and can be rebuilt from them.
CREATE TABLE sampling_states (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    product_id uuid NOT NULL,
    scheme text NOT NULL,
    state text NOT NULL,
    seq bigint NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, supplier_id, product_id, scheme),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, product_id) REFERENCES products (org_id, id)
);

-- The last number of the codes INS-<year>-<number>.
CREATE TABLE inspection_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    year bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, year)
);

-- sampling is the frozen sampling plan, draw_seed gives the units drawn, report is what was submitted:
-- all written once. A reopened inspection is another row with the same code and the next revision.
CREATE TABLE inspections (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    revision bigint NOT NULL CHECK (revision > 0),
    previous_id uuid,
    kind text NOT NULL,
    status text NOT NULL,
    plan_id uuid NOT NULL,
    sku_id uuid,
    supplier_id uuid,
    lot_id uuid,
    sample_id uuid,
    lot_size bigint NOT NULL CHECK (lot_size > 0),
    assignee_id uuid,
    sampling_state_id uuid,
    sampling text,
    draw_seed bigint NOT NULL,
    resubmitted boolean NOT NULL,
    due_at bigint,
    report text,
    verdict text,
    disposition text,
    reason text,
    created_at bigint NOT NULL,
    started_at bigint,
    submitted_by uuid,
    submitted_at bigint,
    reviewed_by uuid,
    reviewed_at bigint,
    closed_at bigint,
    version bigint NOT NULL,
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
);
CREATE INDEX inspections_by_status ON inspections (org_id, status, id);
CREATE INDEX inspections_by_assignee ON inspections (org_id, assignee_id, id);
CREATE INDEX inspections_by_lot ON inspections (org_id, lot_id, id);
CREATE INDEX inspections_by_supplier ON inspections (org_id, supplier_id, id);
CREATE INDEX inspections_by_sample ON inspections (org_id, sample_id, id) WHERE sample_id IS NOT NULL;
CREATE INDEX inspections_by_due ON inspections (org_id, due_at, id) WHERE due_at IS NOT NULL;

-- unit is 0 for items that are answered once; value and outcome are JSON.
CREATE TABLE inspection_results (
    org_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    item text NOT NULL,
    unit bigint NOT NULL,
    value text NOT NULL,
    outcome text NOT NULL,
    note text,
    PRIMARY KEY (org_id, inspection_id, item, unit),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id)
);

-- photo_ids is a JSON list; the files are attached to the defect as well.
CREATE TABLE defects (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    position bigint NOT NULL,
    code text NOT NULL,
    defect_class text NOT NULL,
    item text,
    unit bigint,
    quantity bigint NOT NULL CHECK (quantity > 0),
    in_sample boolean NOT NULL,
    note text,
    photo_ids text NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id)
);
CREATE UNIQUE INDEX defects_by_inspection ON defects (org_id, inspection_id, position);

-- The parts of a rejected lot and what happens to each; a concession waits for a second person.
CREATE TABLE lot_dispositions (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    position bigint NOT NULL,
    disposition text NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    status text NOT NULL,
    note text,
    effect text,
    expires_at bigint,
    requested_by uuid NOT NULL,
    requested_at bigint NOT NULL,
    decided_by uuid,
    decided_at bigint,
    decision_note text,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id),
    CHECK (decided_by <> requested_by)
);
CREATE UNIQUE INDEX lot_dispositions_by_inspection ON lot_dispositions (org_id, inspection_id, position);
CREATE INDEX lot_dispositions_by_lot ON lot_dispositions (org_id, lot_id, id);
