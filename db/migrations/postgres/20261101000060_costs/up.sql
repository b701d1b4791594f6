-- The cost ledger: rows are only added. What one source (origin and source_key) costs is the sum of its
-- revisions, so that a correction is another revision with the difference. Amounts are minor units of the
-- organisation's currency; a taken back amount is negative. user_id says whose time it was.
CREATE TABLE cost_entries (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    origin text NOT NULL,
    source_key text NOT NULL,
    revision bigint NOT NULL CHECK (revision > 0),
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    project_id uuid,
    task_id uuid,
    channel_id uuid,
    sku_id uuid,
    user_id uuid,
    day text NOT NULL,
    document text,
    note text,
    recorded_by uuid,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, origin, source_key, revision),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, recorded_by) REFERENCES users (org_id, id)
);
CREATE INDEX cost_entries_by_project ON cost_entries (org_id, project_id, kind, currency, amount_minor);
CREATE INDEX cost_entries_by_task ON cost_entries (org_id, task_id, amount_minor);
CREATE INDEX cost_entries_by_channel ON cost_entries (org_id, channel_id, day);
CREATE INDEX cost_entries_by_sku ON cost_entries (org_id, sku_id);
CREATE INDEX cost_entries_by_day ON cost_entries (org_id, day);

-- What an hour of a person costs from a day on, until the next row; 0: nothing is booked.
CREATE TABLE labour_rates (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    valid_from text NOT NULL,
    rate_minor bigint NOT NULL,
    currency text NOT NULL,
    set_by uuid NOT NULL,
    set_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, user_id, valid_from),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, set_by) REFERENCES users (org_id, id)
);

-- Labour is booked from the day on which somebody sets a rate, which looks back itself: the reader begins
-- where each log stands now.
INSERT INTO reader_cursors (org_id, reader, seq)
SELECT org_id, 'costs', seq FROM event_heads WHERE seq > 0;
