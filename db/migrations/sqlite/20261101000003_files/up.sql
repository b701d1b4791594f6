-- Bytes lie in the store under storage_key; content_type, width, height and taken_at are found from
-- the bytes when the upload is complete. sha256 is 64 lower-case hex digits, promised by the client.
CREATE TABLE files (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    byte_size BIGINT NOT NULL CHECK (byte_size > 0),
    sha256 TEXT NOT NULL,
    received BIGINT NOT NULL CHECK (received >= 0 AND received <= byte_size),
    status TEXT NOT NULL,
    storage_key TEXT NOT NULL,
    width BIGINT,
    height BIGINT,
    taken_at BIGINT,
    uploaded_by BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    completed_at BIGINT,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, uploaded_by) REFERENCES users (org_id, id)
) WITHOUT ROWID;
CREATE INDEX files_by_uploader ON files (org_id, uploaded_by, created_at);
CREATE INDEX files_unfinished ON files (expires_at) WHERE expires_at IS NOT NULL;

-- shared_type and shared_id name the object whose grants open the file to guests: the node itself,
-- or the object that it is a part of.
CREATE TABLE file_attachments (
    org_id BLOB NOT NULL,
    node_type TEXT NOT NULL,
    node_id BLOB NOT NULL,
    file_id BLOB NOT NULL,
    shared_type TEXT NOT NULL,
    shared_id BLOB NOT NULL,
    internal BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, node_id, file_id, node_type),
    FOREIGN KEY (org_id, file_id) REFERENCES files (org_id, id)
) WITHOUT ROWID;
CREATE INDEX file_attachments_by_file ON file_attachments (org_id, file_id);
