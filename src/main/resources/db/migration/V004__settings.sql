CREATE TABLE programme (
    id                TINYINT      NOT NULL PRIMARY KEY CHECK (id = 1),
    place_name        VARCHAR(100) NOT NULL,
    currency          CHAR(3)      NOT NULL,
    zone              VARCHAR(50)  NOT NULL,
    coefficient       DECIMAL(9,4) NOT NULL,
    exchange_rate     INT          NOT NULL,
    expiry_months     INT          NULL COMMENT 'null: points never expire',
    expiry_edge       VARCHAR(15)  NOT NULL,
    pending_days      INT          NOT NULL,
    max_share_of_bill INT          NOT NULL COMMENT 'percent of what is due that points may pay',
    min_points        BIGINT       NOT NULL,
    version           INT          NOT NULL
) COMMENT 'One row: the rules in force';

CREATE TABLE branch (
    id      BIGINT       NOT NULL PRIMARY KEY,
    name    VARCHAR(100) NOT NULL,
    active  BOOLEAN      NOT NULL,
    version INT          NOT NULL,
    UNIQUE KEY branch_name (name)
);
