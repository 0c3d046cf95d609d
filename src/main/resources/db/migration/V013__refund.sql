CREATE TABLE refund (
    id              BIGINT        NOT NULL PRIMARY KEY,
    number          VARCHAR(16)   NOT NULL,
    purchase_id     BIGINT        NOT NULL,
    refunded_at     BIGINT        NOT NULL,
    refunded_on     DATE          NOT NULL COMMENT 'the day in the programme''s zone',
    refunded_by     VARCHAR(60)   NOT NULL,
    branch_id       BIGINT        NULL COMMENT 'where the actor stood',
    reason          VARCHAR(20)   NOT NULL,
    amount          DECIMAL(19,4) NOT NULL COMMENT 'money given back, in the currency of the purchase',
    points_returned BIGINT        NOT NULL COMMENT 'spent on the purchase, given back',
    points_taken    BIGINT        NOT NULL COMMENT 'earned by the purchase, taken back',
    undone_of       BIGINT        AS (IF(reason = 'UNDONE', purchase_id, NULL)) STORED
        COMMENT 'the purchase, if this undoes it: each can be undone once',
    UNIQUE KEY refund_number (number),
    UNIQUE KEY refund_undone (undone_of),
    KEY refund_by_purchase (purchase_id, amount),
    KEY refund_by_time (refunded_at, id, amount),
    CONSTRAINT refund_purchase FOREIGN KEY (purchase_id) REFERENCES purchase (id)
) COMMENT 'Append only; its number is its source in the ledger';

INSERT INTO number_block (name, next_value) VALUES ('REFUND', 1000000);

-- What the bell at the top of every page asks for.
ALTER TABLE member
    ADD COLUMN birth_day SMALLINT AS (MONTH(birthday) * 100 + DAY(birthday)) PERSISTENT COMMENT 'such as 517 for 17 May; null without a birthday',
    ADD KEY member_by_birth_day (birth_day, id);
ALTER TABLE point_account ADD KEY point_account_by_debt (debt);
