-- Operations that were refused to somebody for want of rights; bounded, and no part of the log.
-- The id is made anew each time that it happens again, so the newest stand first.
CREATE TABLE denials (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    operation text NOT NULL,
    object text NOT NULL,
    code text NOT NULL,
    count bigint NOT NULL,
    first_at bigint NOT NULL,
    last_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
CREATE UNIQUE INDEX denials_by_what ON denials (org_id, user_id, operation, object, code);
CREATE INDEX denials_by_user ON denials (org_id, user_id, id);
