-- Who has shifts. Its row orders changes of one person's shifts, so that of two that overlap the
-- second sees the first.
CREATE TABLE roster_people (
    org_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    changes BIGINT NOT NULL,
    PRIMARY KEY (org_id, user_id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- Somebody works at a channel from a moment to another, as host or controller.
CREATE TABLE shifts (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    channel_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    role TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
    note TEXT,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES roster_people (org_id, user_id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX shifts_by_channel ON shifts (org_id, channel_id, starts_at);
CREATE INDEX shifts_by_user ON shifts (org_id, user_id, starts_at);
CREATE INDEX shifts_by_start ON shifts (org_id, starts_at);

-- Somebody is away on whole days, as YYYY-MM-DD, both included; delegate_id stands in.
CREATE TABLE absences (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    delegate_id BLOB,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, delegate_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX absences_by_user ON absences (org_id, user_id, from_day);
CREATE INDEX absences_by_day ON absences (org_id, from_day);
