DROP TABLE lot_dispositions;
DROP TABLE defects;
DROP TABLE inspection_results;
DROP TABLE inspections;
DROP TABLE inspection_counters;
DROP TABLE sampling_states;
DROP TABLE defect_codes;
DROP TABLE inspection_plans;
