DROP TABLE receipts;
DROP TABLE journal_files;
DROP TABLE journal_entries;
DROP TABLE journals;
DROP TABLE devices;
