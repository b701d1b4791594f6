-- Phones and tablets that work without a network. unsent_count and unsent_since are what the device
-- last reported as not delivered; journal_bytes counts the
-- entries of all its journals, and last_receipt_id is the newest receipt of them.
CREATE TABLE devices (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name text NOT NULL,
    platform text NOT NULL,
    status text NOT NULL,
    session_id uuid REFERENCES sessions (id),
    unsent_count bigint NOT NULL,
    unsent_since bigint,
    registered_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    journal_bytes bigint NOT NULL,
    lost_reason text,
    last_receipt_id uuid,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id)
);
CREATE INDEX devices_by_owner ON devices (org_id, owner_id, id);

-- What a device has delivered about one object.
CREATE TABLE journals (
    org_id uuid NOT NULL,
    device_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    subject_type text NOT NULL,
    entries bigint NOT NULL CHECK (entries > 0),
    head_hash text NOT NULL,
    PRIMARY KEY (org_id, device_id, subject_id),
    FOREIGN KEY (org_id, device_id) REFERENCES devices (org_id, id)
);

-- Rows are only ever added; hash covers the entry and the one before.
CREATE TABLE journal_entries (
    org_id uuid NOT NULL,
    device_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    at bigint NOT NULL,
    kind text NOT NULL,
    data text NOT NULL,
    hash text NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (org_id, device_id, subject_id, number),
    FOREIGN KEY (org_id, device_id, subject_id) REFERENCES journals (org_id, device_id, subject_id)
);

-- Files that entries name. No foreign key: after a backup was restored a file may be missing.
CREATE TABLE journal_files (
    org_id uuid NOT NULL,
    device_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    file_id uuid NOT NULL,
    sha256 text NOT NULL,
    PRIMARY KEY (org_id, device_id, subject_id, file_id),
    FOREIGN KEY (org_id, device_id, subject_id) REFERENCES journals (org_id, device_id, subject_id)
);

-- The newest receipt of each journal; the phone keeps its own.
CREATE TABLE receipts (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    subject_type text NOT NULL,
    entries bigint NOT NULL,
    head_hash text NOT NULL,
    files text NOT NULL,
    epoch text NOT NULL,
    key_id text NOT NULL,
    statement text NOT NULL,
    signature text NOT NULL,
    issued_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, device_id, subject_id),
    FOREIGN KEY (org_id, device_id, subject_id) REFERENCES journals (org_id, device_id, subject_id)
);
