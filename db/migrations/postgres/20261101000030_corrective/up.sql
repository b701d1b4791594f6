-- The last number of the codes NCR-year-number.
CREATE TABLE non_conformity_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    year bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, year)
);

-- How many days an organisation gives; without a row the defaults hold.
CREATE TABLE non_conformity_settings (
    org_id uuid NOT NULL REFERENCES organizations (id),
    answer_days bigint NOT NULL,
    effectiveness_days bigint NOT NULL,
    PRIMARY KEY (org_id)
);

-- defects is a snapshot by class as JSON. answer_number is the number of the newest answer, which is
-- the current one, 0 before the first. opened_by is missing when a failed inspection opened it.
CREATE TABLE non_conformities (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    status text NOT NULL,
    severity text NOT NULL,
    inspection_id uuid,
    supplier_id uuid,
    sku_id uuid,
    lot_id uuid,
    problem text,
    defects text NOT NULL,
    due_at bigint NOT NULL,
    answer_number bigint NOT NULL,
    opened_by uuid,
    created_at bigint NOT NULL,
    effective_at bigint,
    effectiveness_note text,
    effectiveness_file_ids text NOT NULL,
    effectiveness_inspection_id uuid,
    closed_by uuid,
    closed_at bigint,
    cancel_reason text,
    cancelled_by uuid,
    cancelled_at bigint,
    version bigint NOT NULL,
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
);
CREATE INDEX non_conformities_by_status ON non_conformities (org_id, status, id);
CREATE INDEX non_conformities_by_supplier ON non_conformities (org_id, supplier_id, id);
CREATE INDEX non_conformities_by_sku ON non_conformities (org_id, sku_id, id);
CREATE INDEX non_conformities_by_due ON non_conformities (org_id, due_at);

-- Every version of the supplier's answer; an answer that was rejected is never changed again.
-- root_cause and actions are JSON.
CREATE TABLE non_conformity_answers (
    org_id uuid NOT NULL,
    non_conformity_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    containment text NOT NULL,
    containment_file_ids text NOT NULL,
    contained_by uuid NOT NULL,
    contained_at bigint NOT NULL,
    root_cause text,
    root_cause_by uuid,
    root_cause_at bigint,
    actions text NOT NULL,
    planned_by uuid,
    planned_at bigint,
    implementation_note text,
    implemented_by uuid,
    implemented_at bigint,
    accepted boolean,
    verification_note text,
    verified_by uuid,
    verified_at bigint,
    PRIMARY KEY (org_id, non_conformity_id, number),
    FOREIGN KEY (org_id, non_conformity_id) REFERENCES non_conformities (org_id, id),
    FOREIGN KEY (org_id, contained_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, root_cause_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, planned_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, implemented_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, verified_by) REFERENCES users (org_id, id)
);

-- What failed before this version is history: the reader begins where each log stands now.
INSERT INTO reader_cursors (org_id, reader, seq)
SELECT org_id, 'corrective', seq FROM event_heads WHERE seq > 0;
