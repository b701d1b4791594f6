-- Organisations stand here because every later table hangs from them.
CREATE TABLE organizations (
    id uuid NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    time_zone text NOT NULL,
    currency text NOT NULL,
    created_at bigint NOT NULL
);

-- One row an organisation: the last event. Its row lock orders the commits of that organisation.
CREATE TABLE event_heads (
    org_id uuid NOT NULL PRIMARY KEY REFERENCES organizations (id),
    epoch bigint NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL
);

CREATE TABLE events (
    org_id uuid NOT NULL REFERENCES organizations (id),
    seq bigint NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    project_id uuid,
    actor_id uuid,
    at bigint NOT NULL,
    data text NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (org_id, seq)
);
CREATE UNIQUE INDEX events_by_id ON events (org_id, id);
CREATE INDEX events_by_subject ON events (org_id, subject_type, subject_id, seq);

-- What a mutation with an idempotency key did, kept for 30 days.
CREATE TABLE idempotency_keys (
    org_id uuid NOT NULL,
    actor_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    outcome text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, actor_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- How far each reader of the log has come.
CREATE TABLE reader_cursors (
    org_id uuid NOT NULL,
    reader text NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (org_id, reader)
);

-- Events that a reader could not handle; shown, and handled again on demand.
CREATE TABLE parked_events (
    org_id uuid NOT NULL,
    reader text NOT NULL,
    seq bigint NOT NULL,
    attempts bigint NOT NULL,
    error text NOT NULL,
    parked_at bigint NOT NULL,
    PRIMARY KEY (org_id, reader, seq)
);
