-- Figures of an hour as a source said them last. sku_key is sku_id in words, empty without one, so that
-- the key has no gap. stars is the sum of the ratings' stars; cost_minor is in the organisation's currency.
CREATE TABLE metric_hours (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    source text NOT NULL,
    channel_id uuid NOT NULL,
    sku_key text NOT NULL,
    sku_id uuid,
    hour bigint NOT NULL,
    day text NOT NULL,
    project_id uuid,
    task_id uuid,
    impressions bigint NOT NULL,
    clicks bigint NOT NULL,
    cost_minor bigint NOT NULL,
    visits bigint NOT NULL,
    carts bigint NOT NULL,
    reviews bigint NOT NULL,
    ratings bigint NOT NULL,
    stars bigint NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, source, channel_id, sku_key, hour),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id)
);
CREATE INDEX metric_hours_by_day ON metric_hours (org_id, day);
CREATE INDEX metric_hours_by_task ON metric_hours (org_id, task_id);

-- The sums of all sources by day, in the organisation's zone.
CREATE TABLE metric_days (
    org_id uuid NOT NULL REFERENCES organizations (id),
    day text NOT NULL,
    channel_id uuid NOT NULL,
    sku_key text NOT NULL,
    sku_id uuid,
    impressions bigint NOT NULL,
    clicks bigint NOT NULL,
    cost_minor bigint NOT NULL,
    visits bigint NOT NULL,
    carts bigint NOT NULL,
    reviews bigint NOT NULL,
    ratings bigint NOT NULL,
    stars bigint NOT NULL,
    PRIMARY KEY (org_id, day, channel_id, sku_key),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
