CREATE TABLE job_run (
    job          VARCHAR(30) NOT NULL PRIMARY KEY,
    done_through DATE        NULL COMMENT 'the programme''s day for which it has run last',
    holder       CHAR(36)    NULL COMMENT 'the run that works on it now',
    held_until   BIGINT      NOT NULL DEFAULT 0 COMMENT 'by the database''s clock; after that another run may take over'
) COMMENT 'Jobs of the night: each day once, whichever server comes first';

-- Expiry is looked for by day over all accounts; empty lots are not in the way.
ALTER TABLE point_lot
    ADD COLUMN due_on DATE AS (IF(points > 0, expires_on, NULL)) PERSISTENT COMMENT 'the last day, as long as something is left',
    ADD KEY point_lot_due (due_on, account_id);
