-- How many comments an object has, in all and for guests: the next number of a comment, and the
-- total of a list without counting it.
CREATE TABLE discussions (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    node_type TEXT NOT NULL,
    node_id BLOB NOT NULL,
    comments BIGINT NOT NULL CHECK (comments >= 0),
    shared_comments BIGINT NOT NULL CHECK (shared_comments >= 0 AND shared_comments <= comments),
    PRIMARY KEY (org_id, node_id, node_type)
) WITHOUT ROWID;

-- number orders all comments of an object from 1; shared_number orders those that guests may see and
-- is missing for internal ones. A pin marks a place on a picture in millionths of its width and height.
CREATE TABLE comments (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    node_type TEXT NOT NULL,
    node_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    shared_number BIGINT CHECK (shared_number > 0),
    parent_id BLOB,
    body TEXT NOT NULL,
    internal BOOLEAN NOT NULL,
    pin_file_id BLOB,
    pin_x BIGINT CHECK (pin_x >= 0 AND pin_x <= 1000000),
    pin_y BIGINT CHECK (pin_y >= 0 AND pin_y <= 1000000),
    author_id BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, node_id, node_type, number),
    UNIQUE (org_id, node_id, node_type, shared_number),
    FOREIGN KEY (org_id, node_id, node_type) REFERENCES discussions (org_id, node_id, node_type),
    FOREIGN KEY (org_id, parent_id) REFERENCES comments (org_id, id),
    FOREIGN KEY (org_id, pin_file_id) REFERENCES files (org_id, id),
    FOREIGN KEY (org_id, author_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX comments_by_parent ON comments (org_id, parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE comment_mentions (
    org_id BLOB NOT NULL,
    comment_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    PRIMARY KEY (org_id, comment_id, user_id),
    FOREIGN KEY (org_id, comment_id) REFERENCES comments (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX comment_mentions_by_user ON comment_mentions (org_id, user_id, comment_id);
