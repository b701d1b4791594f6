-- What completes a task: goods that come in or leave. subject_type and subject_id say which (an article, a
-- lot, an order). document is the number of the paper that did it, completed_at when. refused is
-- the code of why the task could not be completed then, null when it was.
CREATE TABLE task_links (
    org_id uuid NOT NULL,
    task_id uuid NOT NULL,
    completes_on text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    document text,
    completed_at bigint,
    refused text,
    PRIMARY KEY (org_id, task_id, completes_on, subject_id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX task_links_by_subject ON task_links (org_id, subject_id, completed_at);
