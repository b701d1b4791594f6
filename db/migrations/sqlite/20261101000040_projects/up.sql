-- Where the organisation sells and is seen: live rooms, short videos, shops, communities.
CREATE TABLE channels (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT,
    archived_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, name)
) WITHOUT ROWID;

-- The last number of the codes P-number. Its row also orders changes of dependencies, which may
-- cross projects.
CREATE TABLE project_counters (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id)
) WITHOUT ROWID;

-- starts_on and ends_on are days as YYYY-MM-DD; budget_minor are minor units of currency.
CREATE TABLE projects (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    channel_id BLOB,
    parent_id BLOB,
    starts_on TEXT,
    ends_on TEXT,
    budget_minor BIGINT,
    currency TEXT NOT NULL,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    proposed_by BLOB,
    status_reason TEXT,
    status_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, parent_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, proposed_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX projects_by_status ON projects (org_id, status, id);
CREATE INDEX projects_by_kind ON projects (org_id, kind, id);
CREATE INDEX projects_by_owner ON projects (org_id, owner_id, id);
CREATE INDEX projects_by_channel ON projects (org_id, channel_id, id);
CREATE INDEX projects_by_parent ON projects (org_id, parent_id, id);

-- role says in words what somebody does in the project.
CREATE TABLE project_members (
    org_id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    role TEXT,
    added_by BLOB NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, project_id, user_id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, added_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX project_members_by_user ON project_members (org_id, user_id, project_id);

-- A phase with a gate that needs approval is done only when somebody has approved it.
CREATE TABLE phases (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    needs_approval BOOLEAN NOT NULL,
    approved_by BLOB,
    approved_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, approved_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX phases_by_project ON phases (org_id, project_id, position);

-- The last number of the tasks of a project; apart from the project, so that numbering is no change
-- of it.
CREATE TABLE task_counters (
    org_id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (org_id, project_id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
) WITHOUT ROWID;

-- priority_rank is the place of priority, the most urgent first. due_key is due_at, or the largest
-- number without one, so that lists by due date page by one column. labels is a JSON list.
-- source_type and source_id name what the task was made for.
CREATE TABLE tasks (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    description TEXT,
    status TEXT NOT NULL,
    phase_id BLOB,
    parent_id BLOB,
    assignee_id BLOB,
    department_id BLOB,
    reviewer_id BLOB,
    channel_id BLOB,
    priority TEXT NOT NULL,
    priority_rank BIGINT NOT NULL,
    estimate_minutes BIGINT,
    starts_at BIGINT,
    due_at BIGINT,
    due_key BIGINT NOT NULL,
    milestone BOOLEAN NOT NULL,
    mandatory BOOLEAN NOT NULL,
    labels TEXT NOT NULL,
    source_type TEXT,
    source_id BLOB,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    submitted_by BLOB,
    completed_at BIGINT,
    blocked_reason TEXT,
    version BIGINT NOT NULL,
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
) WITHOUT ROWID;
CREATE INDEX tasks_by_due ON tasks (org_id, project_id, due_key, id);
CREATE INDEX tasks_by_priority ON tasks (org_id, project_id, priority_rank, id);
CREATE INDEX tasks_by_phase ON tasks (org_id, phase_id, number);
CREATE INDEX tasks_by_assignee ON tasks (org_id, assignee_id, due_key, id);
CREATE INDEX tasks_by_parent ON tasks (org_id, parent_id, number);

CREATE TABLE task_skus (
    org_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    PRIMARY KEY (org_id, task_id, sku_id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
CREATE INDEX task_skus_by_sku ON task_skus (org_id, sku_id, task_id);

-- lag_minutes is for the schedule; negative is a lead.
CREATE TABLE task_dependencies (
    org_id BLOB NOT NULL,
    successor_id BLOB NOT NULL,
    predecessor_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    lag_minutes BIGINT NOT NULL,
    policy TEXT NOT NULL,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, successor_id, predecessor_id),
    FOREIGN KEY (org_id, successor_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, predecessor_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX task_dependencies_by_predecessor ON task_dependencies (org_id, predecessor_id, successor_id);

CREATE TABLE checklist_items (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    done_by BLOB,
    done_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, done_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX checklist_items_by_task ON checklist_items (org_id, task_id, position);

-- What a task has to bring forth. Requirements are not removed; they stop being required.
CREATE TABLE deliverable_requirements (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id)
) WITHOUT ROWID;
CREATE INDEX deliverable_requirements_by_task ON deliverable_requirements (org_id, task_id, position);

-- version_count is the number of the newest version, which is the current one, and state its state.
CREATE TABLE deliverables (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    project_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    requirement_id BLOB,
    name TEXT NOT NULL,
    version_count BIGINT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, requirement_id) REFERENCES deliverable_requirements (org_id, id)
) WITHOUT ROWID;
CREATE INDEX deliverables_by_task ON deliverables (org_id, task_id, id);
CREATE INDEX deliverables_by_project ON deliverables (org_id, project_id, id);

-- Either a file or a link; rows are only added and decided about once.
CREATE TABLE deliverable_versions (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    deliverable_id BLOB NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    file_id BLOB,
    url TEXT,
    note TEXT,
    state TEXT NOT NULL,
    added_by BLOB NOT NULL,
    added_at BIGINT NOT NULL,
    decided_by BLOB,
    decided_at BIGINT,
    decision_note TEXT,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, deliverable_id, number),
    FOREIGN KEY (org_id, deliverable_id) REFERENCES deliverables (org_id, id),
    FOREIGN KEY (org_id, file_id) REFERENCES files (org_id, id),
    FOREIGN KEY (org_id, added_by) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, decided_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- day is YYYY-MM-DD.
CREATE TABLE time_entries (
    org_id BLOB NOT NULL,
    id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    day TEXT NOT NULL,
    note TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX time_entries_by_task ON time_entries (org_id, task_id, id);
CREATE INDEX time_entries_by_user ON time_entries (org_id, user_id, day);
