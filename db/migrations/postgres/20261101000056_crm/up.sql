-- The short key that leads carry which a task brought in.
CREATE TABLE task_tracking_keys (
    org_id uuid NOT NULL,
    task_id uuid NOT NULL,
    key text NOT NULL,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, task_id),
    UNIQUE (org_id, key),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);

-- Who gets new leads: of the enabled rules that fit, the first by position with somebody present.
-- last_turn counts what was given out by the rule.
CREATE TABLE lead_assignment_rules (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    position bigint NOT NULL,
    channel_id uuid,
    project_id uuid,
    contact_minutes bigint NOT NULL CHECK (contact_minutes > 0),
    enabled boolean NOT NULL,
    last_turn bigint NOT NULL,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX lead_assignment_rules_by_position ON lead_assignment_rules (org_id, position, id);

-- turn is the rule's last_turn when this person was chosen last: whoever has the smallest is next.
CREATE TABLE lead_assignment_members (
    org_id uuid NOT NULL,
    rule_id uuid NOT NULL,
    user_id uuid NOT NULL,
    turn bigint NOT NULL,
    PRIMARY KEY (org_id, rule_id, user_id),
    FOREIGN KEY (org_id, rule_id) REFERENCES lead_assignment_rules (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id)
);

-- Somebody who may buy. name, phone and email are personal data and never in the log. task_id,
-- channel_id and project_id say what brought the lead in. contact_due_at runs from assigned_at to
-- contacted_at; overdue_at is when it passed. amount_minor is what the opportunity is worth.
CREATE TABLE leads (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    phone text,
    email text,
    score bigint,
    source text,
    note text,
    status text NOT NULL,
    status_reason text,
    status_at bigint NOT NULL,
    owner_id uuid,
    customer_id uuid,
    task_id uuid,
    channel_id uuid,
    project_id uuid,
    tracking_key text,
    assigned_at bigint,
    contact_due_at bigint,
    contacted_at bigint,
    overdue_at bigint,
    qualified_at bigint,
    amount_minor bigint,
    currency text NOT NULL,
    expected_on text,
    order_id uuid,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, external_id),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, customer_id) REFERENCES customers (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX leads_by_status ON leads (org_id, status, id);
CREATE INDEX leads_by_owner ON leads (org_id, owner_id, id);
CREATE INDEX leads_by_customer ON leads (org_id, customer_id, id);
CREATE INDEX leads_by_task ON leads (org_id, task_id, status);
CREATE INDEX leads_by_channel ON leads (org_id, channel_id, status);
CREATE INDEX leads_by_project ON leads (org_id, project_id, status);
CREATE INDEX leads_by_created ON leads (org_id, created_at);
