CREATE TABLE demo_progress (
    id           TINYINT     NOT NULL PRIMARY KEY COMMENT 'always 1',
    language     VARCHAR(35) NOT NULL,
    begun_at     BIGINT      NOT NULL COMMENT 'the moment up to which the demo tells, in microseconds',
    done_through DATE        NOT NULL COMMENT 'every day up to this one has happened',
    ready        BOOLEAN     NOT NULL
) COMMENT 'How far a demo has come, so that a start that was killed is gone on with; empty in every real place';
