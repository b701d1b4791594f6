DROP TABLE leads;
DROP TABLE lead_assignment_members;
DROP TABLE lead_assignment_rules;
DROP TABLE task_tracking_keys;
