-- Templates that an organisation made, or changed: key names the built-in template that a row stands
-- for, whose id it has too; null for the organisation's own. content is a JSON document with phases,
-- tasks, what they wait for and who does them; task_count is known without reading it.
CREATE TABLE project_templates (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    key text,
    name text NOT NULL,
    description text,
    kind text NOT NULL,
    channel_kind text,
    content text NOT NULL,
    task_count bigint NOT NULL,
    archived_at bigint,
    created_by uuid NOT NULL,
    created_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, key),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
);
CREATE INDEX project_templates_by_channel_kind ON project_templates (org_id, channel_kind, id);
