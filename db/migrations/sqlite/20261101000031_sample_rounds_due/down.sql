DROP INDEX sample_rounds_due;
CREATE INDEX sample_rounds_due ON sample_rounds (expires_at) WHERE status = 'OPEN' AND expires_at IS NOT NULL;
