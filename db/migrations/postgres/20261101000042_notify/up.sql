-- What people were told, one row for a person and an event. params are references and values, no
-- text: that is made in its reader's language. internal hides a notice from a guest. created_at is when
-- the event happened. A person is told of an event once, however often it is read.
CREATE TABLE notifications (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    project_id uuid,
    actor_id uuid,
    params text NOT NULL,
    internal boolean NOT NULL,
    created_at bigint NOT NULL,
    read_at bigint,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, user_id, seq),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, actor_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
);
CREATE INDEX notifications_unread ON notifications (org_id, user_id, read_at, seq);
CREATE INDEX notifications_by_age ON notifications (created_at);

-- The last reminder of a due date: 0 none yet, 1 a day before, 2 an hour before, 3 passed. Another due
-- date begins anew.
CREATE TABLE reminders (
    org_id uuid NOT NULL REFERENCES organizations (id),
    node_type text NOT NULL,
    node_id uuid NOT NULL,
    due_at bigint NOT NULL,
    stage bigint NOT NULL,
    PRIMARY KEY (org_id, node_type, node_id)
);

-- What waits for a person: by reviewer, and what an assignee has not submitted.
CREATE INDEX tasks_by_reviewer ON tasks (org_id, reviewer_id, status, due_key, id);
CREATE INDEX inspections_by_work ON inspections (org_id, assignee_id, status, id);
CREATE INDEX deliverables_by_state ON deliverables (org_id, task_id, state);
