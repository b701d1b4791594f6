DROP TABLE sku_listings;
ALTER TABLE channels DROP COLUMN article_url;
