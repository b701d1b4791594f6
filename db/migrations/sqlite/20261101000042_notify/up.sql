-- What people were told, one row for a person and an event. params are references and values, no
-- text: that is made in its reader's language. internal hides a notice from a guest. created_at is when
-- the event happened. A person is told of an event once, however often it is read.
CREATE TABLE notifications (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    project_id BLOB,
    actor_id BLOB,
    params TEXT NOT NULL,
    internal BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    read_at BIGINT,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, user_id, seq),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, actor_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
) WITHOUT ROWID;
CREATE INDEX notifications_unread ON notifications (org_id, user_id, read_at, seq);
CREATE INDEX notifications_by_age ON notifications (created_at);

-- The last reminder of a due date: 0 none yet, 1 a day before, 2 an hour before, 3 passed. Another due
-- date begins anew.
CREATE TABLE reminders (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    node_type TEXT NOT NULL,
    node_id BLOB NOT NULL,
    due_at BIGINT NOT NULL,
    stage BIGINT NOT NULL,
    PRIMARY KEY (org_id, node_type, node_id)
) WITHOUT ROWID;

-- What waits for a person: by reviewer, and what an assignee has not submitted.
CREATE INDEX tasks_by_reviewer ON tasks (org_id, reviewer_id, status, due_key, id);
CREATE INDEX inspections_by_work ON inspections (org_id, assignee_id, status, id);
CREATE INDEX deliverables_by_state ON deliverables (org_id, task_id, state);
