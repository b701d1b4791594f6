-- What completes a task: goods that come in or leave. subject_type and subject_id say which (an article, a
-- lot, an order). document is the number of the paper that did it, completed_at when. refused is
-- the code of why the task could not be completed then, null when it was.
CREATE TABLE task_links (
    org_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    completes_on TEXT NOT NULL,
    subject_type TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    document TEXT,
    completed_at BIGINT,
    refused TEXT,
    PRIMARY KEY (org_id, task_id, completes_on, subject_id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX task_links_by_subject ON task_links (org_id, subject_id, completed_at);
