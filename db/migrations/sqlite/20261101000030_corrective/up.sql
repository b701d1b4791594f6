-- The last number of the codes NCR-year-number.
CREATE TABLE non_conformity_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, year)
) WITHOUT ROWID;

-- How many days an organisation gives; without a row the defaults hold.
CREATE TABLE non_conformity_settings (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    answer_days BIGINT NOT NULL,
    effectiveness_days BIGINT NOT NULL,
    PRIMARY KEY (org_id)
) WITHOUT ROWID;

-- defects is a snapshot by class as JSON. answer_number is the number of the newest answer, which is
-- the current one, 0 before the first. opened_by is missing when a failed inspection opened it.
CREATE TABLE non_conformities (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL,
    severity TEXT NOT NULL,
    inspection_id BLOB,
    supplier_id BLOB,
    sku_id BLOB,
    lot_id BLOB,
    problem TEXT,
    defects TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    answer_number BIGINT NOT NULL,
    opened_by BLOB,
    created_at BIGINT NOT NULL,
    effective_at BIGINT,
    effectiveness_note TEXT,
    effectiveness_file_ids TEXT NOT NULL,
    effectiveness_inspection_id BLOB,
    closed_by BLOB,
    closed_at BIGINT,
    cancel_reason TEXT,
    cancelled_by BLOB,
    cancelled_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    UNIQUE (org_id, inspection_id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, opened_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, effectiveness_inspection_id) REFERENCES inspections (org_id, id),
    FOREIGN KEY (org_id, closed_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, cancelled_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX non_conformities_by_status ON non_conformities (org_id, status, id);
CREATE INDEX non_conformities_by_supplier ON non_conformities (org_id, supplier_id, id);
CREATE INDEX non_conformities_by_sku ON non_conformities (org_id, sku_id, id);
CREATE INDEX non_conformities_by_due ON non_conformities (org_id, due_at);

-- Every version of the supplier's answer; an answer that was rejected is never changed again.
-- root_cause and actions are JSON.
CREATE TABLE non_conformity_answers (
    org_id BLOB NOT NULL,
    non_conformity_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    containment TEXT NOT NULL,
    containment_file_ids TEXT NOT NULL,
    contained_by BLOB NOT NULL,
    contained_at BIGINT NOT NULL,
    root_cause TEXT,
    root_cause_by BLOB,
    root_cause_at BIGINT,
    actions TEXT NOT NULL,
    planned_by BLOB,
    planned_at BIGINT,
    implementation_note TEXT,
    implemented_by BLOB,
    implemented_at BIGINT,
    accepted BOOLEAN,
    verification_note TEXT,
    verified_by BLOB,
    verified_at BIGINT,
    PRIMARY KEY (org_id, non_conformity_id, number),
    FOREIGN KEY (org_id, non_conformity_id) REFERENCES non_conformities (org_id, id),
    FOREIGN KEY (org_id, contained_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, root_cause_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, planned_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, implemented_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, verified_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- What failed before this version is history: the reader begins where each log stands now.
INSERT INTO reader_cursors (org_id, reader, seq)
SELECT org_id, 'corrective', seq FROM event_heads WHERE seq > 0;
