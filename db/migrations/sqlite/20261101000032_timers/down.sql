CREATE INDEX sample_rounds_due ON sample_rounds (status, expires_at) WHERE expires_at IS NOT NULL;
DROP TABLE timers;
