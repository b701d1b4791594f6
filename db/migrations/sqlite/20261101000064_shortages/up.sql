ALTER TABLE task_skus ADD COLUMN required_quantity BIGINT NOT NULL DEFAULT 0;

-- What is missing of an article now, for a task or below its reorder point: subject_id is the task or the
-- article itself. A row is there from stock.shortage to stock.covered.
CREATE TABLE stock_shortages (
    org_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    task_id BLOB,
    project_id BLOB,
    required BIGINT NOT NULL,
    missing BIGINT NOT NULL CHECK (missing > 0),
    since BIGINT NOT NULL,
    PRIMARY KEY (org_id, sku_id, subject_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, task_id) REFERENCES tasks (org_id, id),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id)
) WITHOUT ROWID;
CREATE INDEX stock_shortages_by_task ON stock_shortages (org_id, task_id);
CREATE INDEX stock_shortages_by_project ON stock_shortages (org_id, project_id);
