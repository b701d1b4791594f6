DROP TABLE sample_seals;
DROP TABLE sample_round_files;
DROP TABLE sample_rounds;
DROP TABLE samples;
DROP TABLE sample_counters;
