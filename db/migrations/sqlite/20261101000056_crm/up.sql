-- The short key that leads carry which a task brought in.
CREATE TABLE task_tracking_keys (
    org_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    key TEXT NOT NULL,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, task_id),
    UNIQUE (org_id, key),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- Who gets new leads: of the enabled rules that fit, the first by position with somebody present.
-- last_turn counts what was given out by the rule.
CREATE TABLE lead_assignment_rules (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    channel_id BLOB,
    project_id BLOB,
    contact_minutes BIGINT NOT NULL CHECK (contact_minutes > 0),
    enabled BOOLEAN NOT NULL,
    last_turn BIGINT NOT NULL,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX lead_assignment_rules_by_position ON lead_assignment_rules (org_id, position, id);

-- turn is the rule's last_turn when this person was chosen last: whoever has the smallest is next.
CREATE TABLE lead_assignment_members (
    org_id BLOB NOT NULL,
    rule_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    turn BIGINT NOT NULL,
    PRIMARY KEY (org_id, rule_id, user_id),
    FOREIGN KEY (org_id, rule_id) REFERENCES lead_assignment_rules (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
) WITHOUT ROWID;

-- Somebody who may buy. name, phone and email are personal data and never in the log. task_id,
-- channel_id and project_id say what brought the lead in. contact_due_at runs from assigned_at to
-- contacted_at; overdue_at is when it passed. amount_minor is what the opportunity is worth.
CREATE TABLE leads (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    external_id TEXT,
    name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    score BIGINT,
    source TEXT,
    note TEXT,
    status TEXT NOT NULL,
    status_reason TEXT,
    status_at BIGINT NOT NULL,
    owner_id BLOB,
    customer_id BLOB,
    task_id BLOB,
    channel_id BLOB,
    project_id BLOB,
    tracking_key TEXT,
    assigned_at BIGINT,
    contact_due_at BIGINT,
    contacted_at BIGINT,
    overdue_at BIGINT,
    qualified_at BIGINT,
    amount_minor BIGINT,
    currency TEXT NOT NULL,
    expected_on TEXT,
    order_id BLOB,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, external_id),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, customer_id) REFERENCES customers (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX leads_by_status ON leads (org_id, status, id);
CREATE INDEX leads_by_owner ON leads (org_id, owner_id, id);
CREATE INDEX leads_by_customer ON leads (org_id, customer_id, id);
CREATE INDEX leads_by_task ON leads (org_id, task_id, status);
CREATE INDEX leads_by_channel ON leads (org_id, channel_id, status);
CREATE INDEX leads_by_project ON leads (org_id, project_id, status);
CREATE INDEX leads_by_created ON leads (org_id, created_at);
