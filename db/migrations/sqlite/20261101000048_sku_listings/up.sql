-- Where the shop of a channel shows an article to who runs it; {id} stands for the shop's number of it.
ALTER TABLE channels ADD COLUMN article_url TEXT;

-- What the shop of a channel calls an article.
CREATE TABLE sku_listings (
    org_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    channel_id BLOB NOT NULL,
    external_id TEXT NOT NULL,
    PRIMARY KEY (org_id, sku_id, channel_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id),
    FOREIGN KEY (org_id, channel_id) REFERENCES channels (org_id, id)
) WITHOUT ROWID;
