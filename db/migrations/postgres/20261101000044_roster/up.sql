-- Who has shifts. Its row orders changes of one person's shifts, so that of two that overlap the
-- second sees the first.
CREATE TABLE roster_people (
    org_id uuid NOT NULL,
    user_id uuid NOT NULL,
    changes bigint NOT NULL,
    PRIMARY KEY (org_id, user_id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);

-- Somebody works at a channel from a moment to another, as host or controller.
CREATE TABLE shifts (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    channel_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL CHECK (ends_at > starts_at),
    note text,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES roster_people (org_id, user_id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX shifts_by_channel ON shifts (org_id, channel_id, starts_at);
CREATE INDEX shifts_by_user ON shifts (org_id, user_id, starts_at);
CREATE INDEX shifts_by_start ON shifts (org_id, starts_at);

-- Somebody is away on whole days, as YYYY-MM-DD, both included; delegate_id stands in.
CREATE TABLE absences (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    from_day text NOT NULL,
    to_day text NOT NULL,
    delegate_id uuid,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, delegate_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX absences_by_user ON absences (org_id, user_id, from_day);
CREATE INDEX absences_by_day ON absences (org_id, from_day);
