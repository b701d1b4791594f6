DELETE FROM reader_cursors WHERE reader = 'corrective';
DROP TABLE non_conformity_answers;
DROP TABLE non_conformities;
DROP TABLE non_conformity_settings;
DROP TABLE non_conformity_counters;
