-- Figures of an hour as a source said them last. sku_key is sku_id in words, empty without one, so that
-- the key has no gap. stars is the sum of the ratings' stars; cost_minor is in the organisation's currency.
CREATE TABLE metric_hours (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    source TEXT NOT NULL,
    channel_id BLOB NOT NULL,
    sku_key TEXT NOT NULL,
    sku_id BLOB,
    hour BIGINT NOT NULL,
    day TEXT NOT NULL,
    project_id BLOB,
    task_id BLOB,
    impressions BIGINT NOT NULL,
    clicks BIGINT NOT NULL,
    cost_minor BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    carts BIGINT NOT NULL,
    reviews BIGINT NOT NULL,
    ratings BIGINT NOT NULL,
    stars BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, source, channel_id, sku_key, hour),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id)
) WITHOUT ROWID;
CREATE INDEX metric_hours_by_day ON metric_hours (org_id, day);
CREATE INDEX metric_hours_by_task ON metric_hours (org_id, task_id);

-- The sums of all sources by day, in the organisation's zone.
CREATE TABLE metric_days (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    day TEXT NOT NULL,
    channel_id BLOB NOT NULL,
    sku_key TEXT NOT NULL,
    sku_id BLOB,
    impressions BIGINT NOT NULL,
    clicks BIGINT NOT NULL,
    cost_minor BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    carts BIGINT NOT NULL,
    reviews BIGINT NOT NULL,
    ratings BIGINT NOT NULL,
    stars BIGINT NOT NULL,
    PRIMARY KEY (org_id, day, channel_id, sku_key),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
