DROP INDEX file_attachments_by_shared;
DROP TABLE search_index;
DROP TABLE search_skus;
DROP TABLE search_documents;
