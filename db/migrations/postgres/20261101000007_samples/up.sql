-- The last number of the codes SMP-year-number.
CREATE TABLE sample_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    year bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, year)
);

-- spec is a checklist as JSON, fixed when the sample is requested. round_count is the number of the
-- newest round, which is the current one, and round_status its status.
CREATE TABLE samples (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    stage text NOT NULL,
    status text NOT NULL,
    supplier_id uuid NOT NULL,
    sku_id uuid,
    project_id uuid,
    spec text NOT NULL,
    min_photos bigint NOT NULL,
    physical boolean NOT NULL,
    round_count bigint NOT NULL,
    round_status text NOT NULL,
    due_at bigint,
    requested_by uuid NOT NULL,
    created_at bigint NOT NULL,
    drop_reason text,
    dropped_by uuid,
    dropped_at bigint,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, dropped_by) REFERENCES users (org_id, id)
);
CREATE INDEX samples_by_supplier ON samples (org_id, supplier_id, id);
CREATE INDEX samples_by_sku ON samples (org_id, sku_id, id);
CREATE INDEX samples_by_status ON samples (org_id, status, id);
CREATE INDEX samples_by_round_status ON samples (org_id, round_status, id);

-- report is the supplier's typed answers with what each of them means, as JSON.
CREATE TABLE sample_rounds (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    sample_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    stage text NOT NULL,
    status text NOT NULL,
    due_at bigint,
    expires_at bigint,
    submissions bigint NOT NULL,
    note text,
    tracking_number text,
    report text,
    nonconforming bigint NOT NULL,
    submitted_by uuid,
    submitted_at bigint,
    received_at bigint,
    reviewed_by uuid,
    review_started_at bigint,
    decision text,
    decision_reason text,
    decided_by uuid,
    decided_at bigint,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, sample_id, number),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, submitted_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, reviewed_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
);
CREATE INDEX sample_rounds_due ON sample_rounds (expires_at) WHERE status = 'OPEN' AND expires_at IS NOT NULL;

-- Files of every submission; rows are only ever added. version counts along the chain of replaces_id.
CREATE TABLE sample_round_files (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    sample_id uuid NOT NULL,
    round_id uuid NOT NULL,
    submission bigint NOT NULL CHECK (submission > 0),
    position bigint NOT NULL,
    file_id uuid NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    replaces_id uuid,
    added_by uuid NOT NULL,
    added_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, round_id, submission, file_id),
    UNIQUE (org_id, replaces_id),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES sample_rounds (org_id, id),
    FOREIGN KEY (org_id, file_id) REFERENCES files (org_id, id),
    FOREIGN KEY (org_id, replaces_id) REFERENCES sample_round_files (org_id, id),
    FOREIGN KEY (org_id, added_by) REFERENCES users (org_id, id)
);
CREATE INDEX sample_round_files_by_sample ON sample_round_files (org_id, sample_id);

-- The seal of a golden sample: proposed by one person, in force when another one has confirmed it.
-- photos is the list of file ids with their SHA-256 as JSON.
CREATE TABLE sample_seals (
    org_id uuid NOT NULL,
    sample_id uuid NOT NULL,
    round_id uuid NOT NULL,
    code text NOT NULL,
    place text NOT NULL,
    photos text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at bigint NOT NULL,
    confirmed_by uuid,
    confirmed_at bigint,
    PRIMARY KEY (org_id, sample_id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES sample_rounds (org_id, id),
    FOREIGN KEY (org_id, proposed_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, confirmed_by) REFERENCES users (org_id, id)
);
