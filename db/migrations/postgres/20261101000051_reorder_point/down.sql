DROP INDEX skus_with_reorder_point;
ALTER TABLE skus DROP COLUMN reorder_point;
