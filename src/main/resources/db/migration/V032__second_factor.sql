CREATE TABLE second_factor (
    account_id BIGINT       NOT NULL PRIMARY KEY,
    secret     VARCHAR(200) NOT NULL COMMENT 'sealed with the key in the data directory',
    set_up_at  BIGINT       NOT NULL,
    last_step  BIGINT       NOT NULL COMMENT 'of the last code that was used: none of it or before counts again',
    CONSTRAINT second_factor_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) COMMENT 'Who signs in with a code from their phone beside the password';

CREATE TABLE recovery_code (
    account_id BIGINT   NOT NULL,
    code_hash  CHAR(64) NOT NULL COMMENT 'keyed with the key in the data directory',
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_factor FOREIGN KEY (account_id) REFERENCES second_factor (account_id) ON DELETE CASCADE
) COMMENT 'Codes for those who have lost their phone; gone when used';

ALTER TABLE programme
    ADD COLUMN staff_second_factor BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether the staff must have a second factor';
