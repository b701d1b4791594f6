-- Bytes lie in the store under storage_key; content_type, width, height and taken_at are found from
-- the bytes when the upload is complete. sha256 is 64 lower-case hex digits, promised by the client.
CREATE TABLE files (
    org_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    byte_size bigint NOT NULL CHECK (byte_size > 0),
    sha256 text NOT NULL,
    received bigint NOT NULL CHECK (received >= 0 AND received <= byte_size),
    status text NOT NULL,
    storage_key text NOT NULL,
    width bigint,
    height bigint,
    taken_at bigint,
    uploaded_by uuid NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint,
    completed_at bigint,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, uploaded_by) REFERENCES users (org_id, id)
);
CREATE INDEX files_by_uploader ON files (org_id, uploaded_by, created_at);
CREATE INDEX files_unfinished ON files (expires_at) WHERE expires_at IS NOT NULL;

-- shared_type and shared_id name the object whose grants open the file to guests: the node itself,
-- or the object that it is a part of.
CREATE TABLE file_attachments (
    org_id uuid NOT NULL,
    node_type text NOT NULL,
    node_id uuid NOT NULL,
    file_id uuid NOT NULL,
    shared_type text NOT NULL,
    shared_id uuid NOT NULL,
    internal boolean NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (org_id, node_id, file_id, node_type),
    FOREIGN KEY (org_id, file_id) REFERENCES files (org_id, id)
);
CREATE INDEX file_attachments_by_file ON file_attachments (org_id, file_id);
