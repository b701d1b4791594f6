DELETE FROM reader_cursors WHERE reader = 'costs';
DROP TABLE labour_rates;
DROP TABLE cost_entries;
