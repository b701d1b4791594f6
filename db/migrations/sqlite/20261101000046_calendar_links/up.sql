-- Secret addresses under which calendars fetch somebody's tasks, one for a member; of the secret only
-- a hash is kept.
CREATE TABLE calendar_links (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    user_id BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, user_id),
    UNIQUE (token_hash),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
