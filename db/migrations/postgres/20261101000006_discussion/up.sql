-- How many comments an object has, in all and for guests: the next number of a comment, and the
-- total of a list without counting it.
CREATE TABLE discussions (
    org_id uuid NOT NULL REFERENCES organizations (id),
    node_type text NOT NULL,
    node_id uuid NOT NULL,
    comments bigint NOT NULL CHECK (comments >= 0),
    shared_comments bigint NOT NULL CHECK (shared_comments >= 0 AND shared_comments <= comments),
    PRIMARY KEY (org_id, node_id, node_type)
);

-- number orders all comments of an object from 1; shared_number orders those that guests may see and
-- is missing for internal ones. A pin marks a place on a picture in millionths of its width and height.
CREATE TABLE comments (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    node_type text NOT NULL,
    node_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    shared_number bigint CHECK (shared_number > 0),
    parent_id uuid,
    body text NOT NULL,
    internal boolean NOT NULL,
    pin_file_id uuid,
    pin_x bigint CHECK (pin_x >= 0 AND pin_x <= 1000000),
    pin_y bigint CHECK (pin_y >= 0 AND pin_y <= 1000000),
    author_id uuid NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, node_id, node_type, number),
    UNIQUE (org_id, node_id, node_type, shared_number),
    FOREIGN KEY (org_id, node_id, node_type) REFERENCES discussions (org_id, node_id, node_type),
    FOREIGN KEY (org_id, parent_id) REFERENCES comments (org_id, id),
    FOREIGN KEY (org_id, pin_file_id) REFERENCES files (org_id, id),
    FOREIGN KEY (org_id, author_id) REFERENCES users (org_id, id)
);
CREATE INDEX comments_by_parent ON comments (org_id, parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE comment_mentions (
    org_id uuid NOT NULL,
    comment_id uuid NOT NULL,
    user_id uuid NOT NULL,
    PRIMARY KEY (org_id, comment_id, user_id),
    FOREIGN KEY (org_id, comment_id) REFERENCES comments (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
CREATE INDEX comment_mentions_by_user ON comment_mentions (org_id, user_id, comment_id);
