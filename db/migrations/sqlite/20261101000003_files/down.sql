DROP TABLE file_attachments;
DROP TABLE files;
