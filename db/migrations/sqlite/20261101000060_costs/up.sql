-- The cost ledger: rows are only added. What one source (origin and source_key) costs is the sum of its
-- revisions, so that a correction is another revision with the difference. Amounts are minor units of the
-- organisation's currency; a taken back amount is negative. user_id says whose time it was.
CREATE TABLE cost_entries (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    source_key TEXT NOT NULL,
    revision BIGINT NOT NULL CHECK (revision > 0),
    amount_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    project_id BLOB,
    task_id BLOB,
    channel_id BLOB,
    sku_id BLOB,
    user_id BLOB,
    day TEXT NOT NULL,
    document TEXT,
    note TEXT,
    recorded_by BLOB,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, origin, source_key, revision),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, recorded_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX cost_entries_by_project ON cost_entries (org_id, project_id, kind, currency, amount_minor);
CREATE INDEX cost_entries_by_task ON cost_entries (org_id, task_id, amount_minor);
CREATE INDEX cost_entries_by_channel ON cost_entries (org_id, channel_id, day);
CREATE INDEX cost_entries_by_sku ON cost_entries (org_id, sku_id);
CREATE INDEX cost_entries_by_day ON cost_entries (org_id, day);

-- What an hour of a person costs from a day on, until the next row; 0: nothing is booked.
CREATE TABLE labour_rates (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    valid_from TEXT NOT NULL,
    rate_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    set_by BLOB NOT NULL,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, user_id, valid_from),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, set_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- Labour is booked from the day on which somebody sets a rate, which looks back itself: the reader begins
-- where each log stands now.
INSERT INTO reader_cursors (org_id, reader, seq)
SELECT org_id, 'costs', seq FROM event_heads WHERE seq > 0;
