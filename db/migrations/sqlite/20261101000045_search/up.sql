-- What can be found. A document is about one thing (node) on one object (home), whose grants decide
-- who finds it; internal ones are found by members only. number is its place in all lists, given when
-- it is first indexed and kept; it is the rowid of its words in search_index. at is when the thing
-- came to be.
CREATE TABLE search_documents (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    node_id BLOB NOT NULL,
    home_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    node_type TEXT NOT NULL,
    home_type TEXT NOT NULL,
    internal BOOLEAN NOT NULL,
    project_id BLOB,
    phase_id BLOB,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (org_id, node_id, home_id, kind),
    UNIQUE (number),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, phase_id) REFERENCES phases (org_id, id)
) WITHOUT ROWID;
CREATE INDEX search_documents_by_home ON search_documents (org_id, home_id, number);
CREATE INDEX search_documents_by_project ON search_documents (org_id, project_id, number);
CREATE INDEX search_documents_by_phase ON search_documents (org_id, phase_id, number);

-- The SKUs that an object is about; what is on the object is found by them too.
CREATE TABLE search_skus (
    org_id BLOB NOT NULL REFERENCES organizations (id),
    home_id BLOB NOT NULL,
    sku_id BLOB NOT NULL,
    PRIMARY KEY (org_id, home_id, sku_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
) WITHOUT ROWID;
CREATE INDEX search_skus_by_sku ON search_skus (org_id, sku_id, home_id);

-- The words of each document, made by Muster and not by the database, so that both find alike: what
-- ASCII knows as letter or digit and everything outside of ASCII belongs to a word. Only the index is
-- kept, not where in a text they stand; the texts are in search_documents.
CREATE VIRTUAL TABLE search_index USING fts5 (
    tokens, tokenize = 'ascii', detail = none, content = '', contentless_delete = 1
);

-- The files of an object are looked for whenever something happens to it.
CREATE INDEX file_attachments_by_shared ON file_attachments (org_id, shared_id);
