-- Operations that were refused to somebody for want of rights; bounded, and no part of the log.
-- The id is made anew each time that it happens again, so the newest stand first.
CREATE TABLE denials (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    operation TEXT NOT NULL,
    object TEXT NOT NULL,
    code TEXT NOT NULL,
    count BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX denials_by_what ON denials (org_id, user_id, operation, object, code);
CREATE INDEX denials_by_user ON denials (org_id, user_id, id);
