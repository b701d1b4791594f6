-- Phones and tablets that work without a network. unsent_count and unsent_since are what the device
-- last reported as not delivered; journal_bytes counts the
-- entries of all its journals, and last_receipt_id is the newest receipt of them.
CREATE TABLE devices (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    owner_id BLOB NOT NULL,
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    status TEXT NOT NULL,
    session_id BLOB REFERENCES sessions (id),
    unsent_count BIGINT NOT NULL,
    unsent_since BIGINT,
    registered_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    journal_bytes BIGINT NOT NULL,
    lost_reason TEXT,
    last_receipt_id BLOB,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX devices_by_owner ON devices (org_id, owner_id, id);

-- What a device has delivered about one object.
CREATE TABLE journals (
    org_id BLOB NOT NULL,
    device_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    subject_type TEXT NOT NULL,
    entries BIGINT NOT NULL CHECK (entries > 0),
    head_hash TEXT NOT NULL,
    PRIMARY KEY (org_id, device_id, subject_id),
    FOREIGN KEY (org_id, device_id) REFERENCES devices (org_id, id)
) WITHOUT ROWID;

-- Rows are only ever added; hash covers the entry and the one before.
CREATE TABLE journal_entries (
    org_id BLOB NOT NULL,
    device_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    hash TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, device_id, subject_id, number),
    FOREIGN KEY (org_id, device_id, subject_id) REFERENCES journals (org_id, device_id, subject_id)
) WITHOUT ROWID;

-- Files that entries name. No foreign key: after a backup was restored a file may be missing.
CREATE TABLE journal_files (
    org_id BLOB NOT NULL,
    device_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    file_id BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (org_id, device_id, subject_id, file_id),
    FOREIGN KEY (org_id, device_id, subject_id) REFERENCES journals (org_id, device_id, subject_id)
) WITHOUT ROWID;

-- The newest receipt of each journal; the phone keeps its own.
CREATE TABLE receipts (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    device_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    subject_type TEXT NOT NULL,
    entries BIGINT NOT NULL,
    head_hash TEXT NOT NULL,
    files TEXT NOT NULL,
    epoch TEXT NOT NULL,
    key_id TEXT NOT NULL,
    statement TEXT NOT NULL,
    signature TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, device_id, subject_id),
    FOREIGN KEY (org_id, device_id, subject_id) REFERENCES journals (org_id, device_id, subject_id)
) WITHOUT ROWID;
