CREATE TABLE accounts (
    id uuid NOT NULL PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text,
    name text NOT NULL,
    locale text,
    created_at bigint NOT NULL,
    disabled_at bigint
);

CREATE TABLE departments (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    parent_id uuid,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, parent_id) REFERENCES departments (org_id, id)
);

CREATE TABLE suppliers (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    email text,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code)
);

-- A person's membership in one organisation; roles are a bit set.
CREATE TABLE users (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    account_id uuid REFERENCES accounts (id),
    name text NOT NULL,
    email text,
    roles bigint NOT NULL,
    department_id uuid,
    manager_id uuid,
    supplier_id uuid,
    weekly_capacity_minutes bigint NOT NULL,
    created_at bigint NOT NULL,
    disabled_at bigint,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, account_id),
    FOREIGN KEY (org_id, department_id) REFERENCES departments (org_id, id),
    FOREIGN KEY (org_id, manager_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, supplier_id) REFERENCES suppliers (org_id, id)
);
CREATE INDEX users_by_account ON users (account_id);
CREATE INDEX users_by_name ON users (org_id, name, id);

CREATE TABLE sessions (
    id uuid NOT NULL PRIMARY KEY,
    org_id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint,
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
CREATE INDEX sessions_by_user ON sessions (org_id, user_id);
CREATE INDEX sessions_by_end ON sessions (ended_at);

CREATE TABLE refresh_tokens (
    token_hash bytea NOT NULL PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    created_at bigint NOT NULL,
    rotated_at bigint
);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

CREATE TABLE access_tokens (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    scopes text NOT NULL,
    created_by uuid,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);

CREATE TABLE invitations (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    user_id uuid NOT NULL,
    email text NOT NULL,
    invited_by uuid,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    accepted_at bigint,
    revoked_at bigint,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
CREATE INDEX invitations_by_user ON invitations (org_id, user_id);

-- What a guest may do on one object; actions are a bit set.
CREATE TABLE grants (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    node_type text NOT NULL,
    node_id uuid NOT NULL,
    actions bigint NOT NULL,
    granted_by uuid,
    created_at bigint NOT NULL,
    expires_at bigint,
    revoked_at bigint,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
CREATE INDEX grants_by_user ON grants (org_id, user_id);
CREATE INDEX grants_by_node ON grants (org_id, node_type, node_id);

-- One-time codes by e-mail, for guests without a password.
CREATE TABLE sign_in_codes (
    id uuid NOT NULL PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts (id),
    code_hash bytea NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    attempts bigint NOT NULL,
    used_at bigint
);
CREATE INDEX sign_in_codes_by_account ON sign_in_codes (account_id, created_at);

-- Failed sign-ins by account or address within a window; one row a key, so strangers cannot grow it
-- beyond the pruned window.
CREATE TABLE sign_in_failures (
    key text NOT NULL PRIMARY KEY,
    failures bigint NOT NULL,
    window_started_at bigint NOT NULL
);

-- Secrets of this installation, shared by its processes.
CREATE TABLE server_secrets (
    name text NOT NULL PRIMARY KEY,
    secret bytea NOT NULL,
    created_at bigint NOT NULL
);

-- Mail that waits to be sent; written with the change that causes it.
CREATE TABLE mails (
    id uuid NOT NULL PRIMARY KEY,
    org_id uuid NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    next_attempt_at bigint,
    attempts bigint NOT NULL,
    sent_at bigint,
    error text
);
CREATE INDEX mails_due ON mails (next_attempt_at);
