-- Secret addresses under which calendars fetch somebody's tasks, one for a member; of the secret only
-- a hash is kept.
CREATE TABLE calendar_links (
    org_id uuid NOT NULL REFERENCES organizations (id),
    user_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, user_id),
    UNIQUE (token_hash),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
