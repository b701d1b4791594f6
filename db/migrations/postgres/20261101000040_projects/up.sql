-- Where the organisation sells and is seen: live rooms, short videos, shops, communities.
CREATE TABLE channels (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    url text,
    archived_at bigint,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, name)
);

-- The last number of the codes P-number. Its row also orders changes of dependencies, which may
-- cross projects.
CREATE TABLE project_counters (
    org_id uuid NOT NULL REFERENCES organizations (id),
    last bigint NOT NULL,
    PRIMARY KEY (org_id)
);

-- starts_on and ends_on are days as YYYY-MM-DD; budget_minor are minor units of currency.
CREATE TABLE projects (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    description text,
    kind text NOT NULL,
    status text NOT NULL,
    owner_id uuid NOT NULL,
    channel_id uuid,
    parent_id uuid,
    starts_on text,
    ends_on text,
    budget_minor bigint,
    currency text NOT NULL,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    proposed_by uuid,
    status_reason text,
    status_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, parent_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, proposed_by) REFERENCES users (org_id, id)
);
CREATE INDEX projects_by_status ON projects (org_id, status, id);
CREATE INDEX projects_by_kind ON projects (org_id, kind, id);
CREATE INDEX projects_by_owner ON projects (org_id, owner_id, id);
CREATE INDEX projects_by_channel ON projects (org_id, channel_id, id);
CREATE INDEX projects_by_parent ON projects (org_id, parent_id, id);

-- role says in words what somebody does in the project.
CREATE TABLE project_members (
    org_id uuid NOT NULL,
    project_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text,
    added_by uuid NOT NULL,
    added_at bigint NOT NULL,
    PRIMARY KEY (org_id, project_id, user_id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, added_by) REFERENCES users (org_id, id)
);
CREATE INDEX project_members_by_user ON project_members (org_id, user_id, project_id);

-- A phase with a gate that needs approval is done only when somebody has approved it.
CREATE TABLE phases (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    position bigint NOT NULL,
    name text NOT NULL,
    needs_approval boolean NOT NULL,
    approved_by uuid,
    approved_at bigint,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, approved_by) REFERENCES users (org_id, id)
);
CREATE INDEX phases_by_project ON phases (org_id, project_id, position);

-- The last number of the tasks of a project; apart from the project, so that numbering is no change
-- of it.
CREATE TABLE task_counters (
    org_id uuid NOT NULL,
    project_id uuid NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (org_id, project_id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
);

-- priority_rank is the place of priority, the most urgent first. due_key is due_at, or the largest
-- number without one, so that lists by due date page by one column. labels is a JSON list.
-- source_type and source_id name what the task was made for.
CREATE TABLE tasks (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    title text NOT NULL,
    description text,
    status text NOT NULL,
    phase_id uuid,
    parent_id uuid,
    assignee_id uuid,
    department_id uuid,
    reviewer_id uuid,
    channel_id uuid,
    priority text NOT NULL,
    priority_rank bigint NOT NULL,
    estimate_minutes bigint,
    starts_at bigint,
    due_at bigint,
    due_key bigint NOT NULL,
    milestone boolean NOT NULL,
    mandatory boolean NOT NULL,
    labels text NOT NULL,
    source_type text,
    source_id uuid,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    started_at bigint,
    submitted_by uuid,
    completed_at bigint,
    blocked_reason text,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, project_id, number),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, phase_id) REFERENCES phases (org_id, id),
    FOREIGN KEY (org_id, parent_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, assignee_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, department_id) REFERENCES departments (org_id, id),
    FOREIGN KEY (org_id, reviewer_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, submitted_by) REFERENCES users (org_id, id)
);
CREATE INDEX tasks_by_due ON tasks (org_id, project_id, due_key, id);
CREATE INDEX tasks_by_priority ON tasks (org_id, project_id, priority_rank, id);
CREATE INDEX tasks_by_phase ON tasks (org_id, phase_id, number);
CREATE INDEX tasks_by_assignee ON tasks (org_id, assignee_id, due_key, id);
CREATE INDEX tasks_by_parent ON tasks (org_id, parent_id, number);

CREATE TABLE task_skus (
    org_id uuid NOT NULL,
    task_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    PRIMARY KEY (org_id, task_id, sku_id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
CREATE INDEX task_skus_by_sku ON task_skus (org_id, sku_id, task_id);

-- lag_minutes is for the schedule; negative is a lead.
CREATE TABLE task_dependencies (
    org_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    predecessor_id uuid NOT NULL,
    kind text NOT NULL,
    lag_minutes bigint NOT NULL,
    policy text NOT NULL,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, successor_id, predecessor_id),
    FOREIGN KEY (org_id, successor_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, predecessor_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX task_dependencies_by_predecessor ON task_dependencies (org_id, predecessor_id, successor_id);

CREATE TABLE checklist_items (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    position bigint NOT NULL,
    title text NOT NULL,
    done_by uuid,
    done_at bigint,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, done_by) REFERENCES users (org_id, id)
);
CREATE INDEX checklist_items_by_task ON checklist_items (org_id, task_id, position);

-- What a task has to bring forth. Requirements are not removed; they stop being required.
CREATE TABLE deliverable_requirements (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    position bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    required boolean NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id)
);
CREATE INDEX deliverable_requirements_by_task ON deliverable_requirements (org_id, task_id, position);

-- version_count is the number of the newest version, which is the current one, and state its state.
CREATE TABLE deliverables (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    task_id uuid NOT NULL,
    requirement_id uuid,
    name text NOT NULL,
    version_count bigint NOT NULL,
    state text NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, requirement_id) REFERENCES deliverable_requirements (org_id, id)
);
CREATE INDEX deliverables_by_task ON deliverables (org_id, task_id, id);
CREATE INDEX deliverables_by_project ON deliverables (org_id, project_id, id);

-- Either a file or a link; rows are only added and decided about once.
CREATE TABLE deliverable_versions (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    file_id uuid,
    url text,
    note text,
    state text NOT NULL,
    added_by uuid NOT NULL,
    added_at bigint NOT NULL,
    decided_by uuid,
    decided_at bigint,
    decision_note text,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, deliverable_id, number),
    FOREIGN KEY (org_id, deliverable_id) REFERENCES deliverables (org_id, id),
    FOREIGN KEY (org_id, file_id) REFERENCES files (org_id, id),
    FOREIGN KEY (org_id, added_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
);

-- day is YYYY-MM-DD.
CREATE TABLE time_entries (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    user_id uuid NOT NULL,
    minutes bigint NOT NULL CHECK (minutes > 0),
    day text NOT NULL,
    note text,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);
CREATE INDEX time_entries_by_task ON time_entries (org_id, task_id, id);
CREATE INDEX time_entries_by_user ON time_entries (org_id, user_id, day);
