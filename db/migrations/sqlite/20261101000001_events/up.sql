-- Organisations stand here because every later table hangs from them.
CREATE TABLE organizations (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    created_at BIGINT NOT NULL
) WITHOUT ROWID;

-- One row an organisation: the last event. Its row lock orders the commits of that organisation.
CREATE TABLE event_heads (
    org_id BLOB NOT NULL PRIMARY KEY REFERENCES organizations (id),
    epoch BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    hash BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE events (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    seq BIGINT NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    project_id BLOB,
    actor_id BLOB,
    at BIGINT NOT NULL,
    data TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (org_id, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX events_by_id ON events (org_id, id);
CREATE INDEX events_by_subject ON events (org_id, subject_type, subject_id, seq);

-- What a mutation with an idempotency key did, kept for 30 days.
CREATE TABLE idempotency_keys (
    org_id BLOB NOT NULL,
    actor_id BLOB NOT NULL,
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    outcome TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, actor_id, key)
) WITHOUT ROWID;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- How far each reader of the log has come.
CREATE TABLE reader_cursors (
    org_id BLOB NOT NULL,
    reader TEXT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (org_id, reader)
) WITHOUT ROWID;

-- Events that a reader could not handle; shown, and handled again on demand.
CREATE TABLE parked_events (
    org_id BLOB NOT NULL,
    reader TEXT NOT NULL,
    seq BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    error TEXT NOT NULL,
    parked_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, reader, seq)
) WITHOUT ROWID;
