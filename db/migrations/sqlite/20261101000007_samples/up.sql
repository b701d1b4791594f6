-- The last number of the codes SMP-year-number.
CREATE TABLE sample_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, year)
) WITHOUT ROWID;

-- spec is a checklist as JSON, fixed when the sample is requested. round_count is the number of the
-- newest round, which is the current one, and round_status its status.
CREATE TABLE samples (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    stage TEXT NOT NULL,
    status TEXT NOT NULL,
    supplier_id BLOB NOT NULL,
    sku_id BLOB,
    project_id BLOB,
    spec TEXT NOT NULL,
    min_photos BIGINT NOT NULL,
    physical BOOLEAN NOT NULL,
    round_count BIGINT NOT NULL,
    round_status TEXT NOT NULL,
    due_at BIGINT,
    requested_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    drop_reason TEXT,
    dropped_by BLOB,
    dropped_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, requested_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, dropped_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX samples_by_supplier ON samples (org_id, supplier_id, id);
CREATE INDEX samples_by_sku ON samples (org_id, sku_id, id);
CREATE INDEX samples_by_status ON samples (org_id, status, id);
CREATE INDEX samples_by_round_status ON samples (org_id, round_status, id);

-- report is the supplier's typed answers with what each of them means, as JSON.
CREATE TABLE sample_rounds (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    sample_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    stage TEXT NOT NULL,
    status TEXT NOT NULL,
    due_at BIGINT,
    expires_at BIGINT,
    submissions BIGINT NOT NULL,
    note TEXT,
    tracking_number TEXT,
    report TEXT,
    nonconforming BIGINT NOT NULL,
    submitted_by BLOB,
    submitted_at BIGINT,
    received_at BIGINT,
    reviewed_by BLOB,
    review_started_at BIGINT,
    decision TEXT,
    decision_reason TEXT,
    decided_by BLOB,
    decided_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, sample_id, number),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, submitted_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, reviewed_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sample_rounds_due ON sample_rounds (expires_at) WHERE status = 'OPEN' AND expires_at IS NOT NULL;

-- Files of every submission; rows are only ever added. version counts along the chain of replaces_id.
CREATE TABLE sample_round_files (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    sample_id BLOB NOT NULL,
    round_id BLOB NOT NULL,
    submission BIGINT NOT NULL CHECK (submission > 0),
    position BIGINT NOT NULL,
    file_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    replaces_id BLOB,
    added_by BLOB NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, round_id, submission, file_id),
    UNIQUE (org_id, replaces_id),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES sample_rounds (org_id, id),
    FOREIGN KEY (org_id, file_id) REFERENCES files (org_id, id),
    FOREIGN KEY (org_id, replaces_id) REFERENCES sample_round_files (org_id, id),
    FOREIGN KEY (org_id, added_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sample_round_files_by_sample ON sample_round_files (org_id, sample_id);

-- The seal of a golden sample: proposed by one person, in force when another one has confirmed it.
-- photos is the list of file ids with their SHA-256 as JSON.
CREATE TABLE sample_seals (
    org_id BLOB NOT NULL,
    sample_id BLOB NOT NULL,
    round_id BLOB NOT NULL,
    code TEXT NOT NULL,
    place TEXT NOT NULL,
    photos TEXT NOT NULL,
    proposed_by BLOB NOT NULL,
    proposed_at BIGINT NOT NULL,
    confirmed_by BLOB,
    confirmed_at BIGINT,
    PRIMARY KEY (org_id, sample_id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, sample_id) REFERENCES samples (org_id, id),
    FOREIGN KEY (org_id, round_id) REFERENCES sample_rounds (org_id, id),
    FOREIGN KEY (org_id, proposed_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, confirmed_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
