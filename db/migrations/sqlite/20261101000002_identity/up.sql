CREATE TABLE accounts (
    id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    name TEXT NOT NULL,
    locale TEXT,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
) WITHOUT ROWID;

CREATE TABLE departments (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    parent_id BLOB,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, parent_id) REFERENCES departments (org_id, id)
) WITHOUT ROWID;

CREATE TABLE suppliers (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
) WITHOUT ROWID;

-- A person's membership in one organisation; roles are a bit set.
CREATE TABLE users (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    account_id BLOB REFERENCES accounts (id),
    name TEXT NOT NULL,
    email TEXT,
    roles BIGINT NOT NULL,
    department_id BLOB,
    manager_id BLOB,
    supplier_id BLOB,
    weekly_capacity_minutes BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, account_id),
    FOREIGN KEY (org_id, department_id) REFERENCES departments (org_id, id),
    FOREIGN KEY (org_id, manager_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id)
) WITHOUT ROWID;
CREATE INDEX users_by_account ON users (account_id);
CREATE INDEX users_by_name ON users (org_id, name, id);

CREATE TABLE sessions (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (org_id, user_id);
CREATE INDEX sessions_by_end ON sessions (ended_at);

CREATE TABLE refresh_tokens (
    token_hash BLOB NOT NULL PRIMARY KEY,
    session_id BLOB NOT NULL REFERENCES sessions (id),
    created_at BIGINT NOT NULL,
    rotated_at BIGINT
) WITHOUT ROWID;
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

CREATE TABLE access_tokens (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    name TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_by BLOB,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;

CREATE TABLE invitations (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    user_id BLOB NOT NULL,
    email TEXT NOT NULL,
    invited_by BLOB,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX invitations_by_user ON invitations (org_id, user_id);

-- What a guest may do on one object; actions are a bit set.
CREATE TABLE grants (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    node_type TEXT NOT NULL,
    node_id BLOB NOT NULL,
    actions BIGINT NOT NULL,
    granted_by BLOB,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX grants_by_user ON grants (org_id, user_id);
CREATE INDEX grants_by_node ON grants (org_id, node_type, node_id);

-- One-time codes by e-mail, for guests without a password.
CREATE TABLE sign_in_codes (
    id BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES accounts (id),
    code_hash BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    used_at BIGINT
) WITHOUT ROWID;
CREATE INDEX sign_in_codes_by_account ON sign_in_codes (account_id, created_at);

-- Failed sign-ins by account or address within a window; one row a key, so strangers cannot grow it
-- beyond the pruned window.
CREATE TABLE sign_in_failures (
    key TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    window_started_at BIGINT NOT NULL
) WITHOUT ROWID;

-- Secrets of this installation, shared by its processes.
CREATE TABLE server_secrets (
    name TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL,
    created_at BIGINT NOT NULL
) WITHOUT ROWID;

-- Mail that waits to be sent; written with the change that causes it.
CREATE TABLE mails (
    id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    next_attempt_at BIGINT,
    attempts BIGINT NOT NULL,
    sent_at BIGINT,
    error TEXT
) WITHOUT ROWID;
CREATE INDEX mails_due ON mails (next_attempt_at);
