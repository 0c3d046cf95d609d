CREATE TABLE point_account (
    member_id BIGINT NOT NULL PRIMARY KEY,
    balance   BIGINT NOT NULL COMMENT 'sum of all entries',
    debt      BIGINT NOT NULL CHECK (debt >= 0),
    last_seq  BIGINT NOT NULL,
    CONSTRAINT point_account_member FOREIGN KEY (member_id) REFERENCES member (id)
);

CREATE TABLE point_entry (
    id                BIGINT        NOT NULL PRIMARY KEY,
    account_id        BIGINT        NOT NULL,
    seq               BIGINT        NOT NULL,
    kind              VARCHAR(15)   NOT NULL,
    points            BIGINT        NOT NULL,
    balance_after     BIGINT        NOT NULL,
    debt_change       BIGINT        NOT NULL,
    occurred_at       BIGINT        NOT NULL,
    source_kind       VARCHAR(15)   NOT NULL,
    source_key        VARCHAR(40)   NOT NULL,
    reverses_id       BIGINT        NULL,
    basis_amount      DECIMAL(19,4) NULL,
    basis_coefficient DECIMAL(9,4)  NULL,
    basis_multiplier  DECIMAL(9,4)  NULL,
    basis_rule        VARCHAR(200)  NULL,
    actor             VARCHAR(60)   NOT NULL,
    UNIQUE KEY point_entry_seq (account_id, seq),
    UNIQUE KEY point_entry_once (account_id, kind, source_kind, source_key),
    KEY point_entry_by_time (account_id, occurred_at, seq),
    KEY point_entry_by_day (occurred_at, kind, points),
    CONSTRAINT point_entry_account FOREIGN KEY (account_id) REFERENCES point_account (member_id),
    CONSTRAINT point_entry_reverses FOREIGN KEY (reverses_id) REFERENCES point_entry (id)
) COMMENT 'Append only; whole points, signed';

CREATE TABLE point_lot (
    id             BIGINT NOT NULL PRIMARY KEY,
    account_id     BIGINT NOT NULL,
    expires_on     DATE   NOT NULL COMMENT 'last day of use; 9999-12-31: never expires',
    spendable_from DATE   NOT NULL,
    points         BIGINT NOT NULL COMMENT 'what is left' CHECK (points >= 0),
    UNIQUE KEY point_lot_alike (account_id, expires_on, spendable_from),
    CONSTRAINT point_lot_account FOREIGN KEY (account_id) REFERENCES point_account (member_id)
);

CREATE TABLE point_entry_lot (
    entry_id BIGINT NOT NULL,
    lot_id   BIGINT NOT NULL,
    points   BIGINT NOT NULL,
    PRIMARY KEY (entry_id, lot_id),
    KEY point_entry_lot_by_lot (lot_id),
    CONSTRAINT point_entry_lot_entry FOREIGN KEY (entry_id) REFERENCES point_entry (id),
    CONSTRAINT point_entry_lot_lot FOREIGN KEY (lot_id) REFERENCES point_lot (id)
) COMMENT 'Append only; which lots an entry touched, signed';

CREATE TABLE point_remark (
    entry_id BIGINT       NOT NULL PRIMARY KEY,
    text     VARCHAR(200) NOT NULL,
    CONSTRAINT point_remark_entry FOREIGN KEY (entry_id) REFERENCES point_entry (id)
) COMMENT 'What for, in free words; kept apart from the ledger so that it can be erased';

CREATE TRIGGER point_entry_no_update BEFORE UPDATE ON point_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'point_entry is append only';
CREATE TRIGGER point_entry_no_delete BEFORE DELETE ON point_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'point_entry is append only';
CREATE TRIGGER point_entry_lot_no_update BEFORE UPDATE ON point_entry_lot FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'point_entry_lot is append only';
CREATE TRIGGER point_entry_lot_no_delete BEFORE DELETE ON point_entry_lot FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'point_entry_lot is append only';
