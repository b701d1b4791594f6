DROP TABLE stock_shortages;
ALTER TABLE task_skus DROP COLUMN required_quantity;
