-- Work that is due at a moment: one row for each kind of work (name) and object. attempts counts
-- failures since it was set; it then comes again later, and error is how it failed the last time.
CREATE TABLE timers (
    org_id uuid NOT NULL REFERENCES organizations (id),
    name text NOT NULL,
    subject_id uuid NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL,
    error text,
    PRIMARY KEY (org_id, name, subject_id)
);
CREATE INDEX timers_by_due ON timers (due_at);

-- Rounds end by a timer from now on.
INSERT INTO timers (org_id, name, subject_id, due_at, attempts)
SELECT org_id, 'sample_round.expire', id, expires_at, 0
FROM sample_rounds WHERE status = 'OPEN' AND expires_at IS NOT NULL;
DROP INDEX sample_rounds_due;
