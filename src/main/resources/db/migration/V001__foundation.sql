-- What every room stands on: deeds done once, numbers in blocks, node numbers for ids.

CREATE TABLE operation (
    token        VARCHAR(64)  NOT NULL PRIMARY KEY,
    actor        VARCHAR(60)  NOT NULL,
    verb         VARCHAR(40)  NOT NULL,
    subject      VARCHAR(60)  NOT NULL,
    input_digest CHAR(64)     NOT NULL,
    result       VARCHAR(200) NULL,
    done_at      BIGINT       NOT NULL,
    KEY operation_by_age (done_at)
) COMMENT 'A row per deed, written in the deed''s own transaction; kept 30 days';

CREATE TABLE number_block (
    name       VARCHAR(20) NOT NULL PRIMARY KEY,
    next_value BIGINT      NOT NULL
) COMMENT 'The next free sequence value of each kind of number people read; leased in blocks';

INSERT INTO number_block (name, next_value) VALUES ('MEMBER', 1000000), ('CARD', 10000000), ('RECEIPT', 1000000);

CREATE TABLE node_lease (
    node         SMALLINT NOT NULL PRIMARY KEY,
    holder       CHAR(36) NOT NULL,
    leased_until BIGINT   NOT NULL
) COMMENT 'Which running server makes ids under which node number';
