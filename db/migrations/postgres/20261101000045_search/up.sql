-- What can be found. A document is about one thing (node) on one object (home), whose grants decide
-- who finds it; internal ones are found by members only. number is its place in all lists, given when
-- it is first indexed and kept; it is the rowid of its words in search_index. at is when the thing
-- came to be.
CREATE TABLE search_documents (
    org_id uuid NOT NULL REFERENCES organizations (id),
    node_id uuid NOT NULL,
    home_id uuid NOT NULL,
    kind text NOT NULL,
    node_type text NOT NULL,
    home_type text NOT NULL,
    internal boolean NOT NULL,
    project_id uuid,
    phase_id uuid,
    title text NOT NULL,
    body text NOT NULL,
    at bigint NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (org_id, node_id, home_id, kind),
    UNIQUE (number),
    FOREIGN KEY (org_id, project_id) REFERENCES projects (org_id, id),
    FOREIGN KEY (org_id, phase_id) REFERENCES phases (org_id, id)
);
CREATE INDEX search_documents_by_home ON search_documents (org_id, home_id, number);
CREATE INDEX search_documents_by_project ON search_documents (org_id, project_id, number);
CREATE INDEX search_documents_by_phase ON search_documents (org_id, phase_id, number);

-- The SKUs that an object is about; what is on the object is found by them too.
CREATE TABLE search_skus (
    org_id uuid NOT NULL REFERENCES organizations (id),
    home_id uuid NOT NULL,
    sku_id uuid NOT NULL,
    PRIMARY KEY (org_id, home_id, sku_id),
    FOREIGN KEY (org_id, sku_id) REFERENCES skus (org_id, id)
);
CREATE INDEX search_skus_by_sku ON search_skus (org_id, sku_id, home_id);

-- The words of each document, made by Muster and not by the database, so that both find alike.
CREATE TABLE search_index (
    rowid bigint NOT NULL PRIMARY KEY,
    tokens tsvector NOT NULL
);
CREATE INDEX search_index_by_tokens ON search_index USING gin (tokens);

-- The files of an object are looked for whenever something happens to it.
CREATE INDEX file_attachments_by_shared ON file_attachments (org_id, shared_id);
