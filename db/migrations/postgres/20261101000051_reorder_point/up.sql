-- Pieces; when fewer are available, more have to be ordered.
ALTER TABLE skus ADD COLUMN reorder_point bigint;
CREATE INDEX skus_with_reorder_point ON skus (org_id, id) WHERE reorder_point IS NOT NULL;
