-- SQLite plans without bound values, so an index for one status would never be chosen.
DROP INDEX sample_rounds_due;
CREATE INDEX sample_rounds_due ON sample_rounds (status, expires_at) WHERE expires_at IS NOT NULL;
