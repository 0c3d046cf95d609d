CREATE TABLE first_step_done (
    step    VARCHAR(20) NOT NULL PRIMARY KEY,
    done_at BIGINT      NOT NULL,
    done_by VARCHAR(60) NOT NULL
) COMMENT 'First steps of a new place that somebody said are done; the others show in what they leave behind';
