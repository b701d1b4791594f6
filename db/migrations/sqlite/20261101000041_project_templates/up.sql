-- Templates that an organisation made, or changed: key names the built-in template that a row stands
-- for, whose id it has too; null for the organisation's own. content is a JSON document with phases,
-- tasks, what they wait for and who does them; task_count is known without reading it.
CREATE TABLE project_templates (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    key TEXT,
    name TEXT NOT NULL,
    description TEXT,
    kind TEXT NOT NULL,
    channel_kind TEXT,
    content TEXT NOT NULL,
    task_count BIGINT NOT NULL,
    archived_at BIGINT,
    created_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, key),
    FOREIGN KEY (org_id, created_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX project_templates_by_channel_kind ON project_templates (org_id, channel_kind, id);
