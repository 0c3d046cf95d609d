CREATE TABLE account (
    id                 BIGINT       NOT NULL PRIMARY KEY,
    username           VARCHAR(60)  NOT NULL,
    full_name          VARCHAR(100) NOT NULL,
    password_hash      VARCHAR(200) NULL,
    reset_code_hash    VARCHAR(200) NULL,
    reset_code_expires BIGINT       NULL,
    disabled           BOOLEAN      NOT NULL DEFAULT FALSE,
    generation         INT          NOT NULL COMMENT 'rises with every change of password, roles or access; sessions of an older one end',
    language           VARCHAR(10)  NULL,
    created_at         BIGINT       NOT NULL,
    last_sign_in_at    BIGINT       NULL,
    version            INT          NOT NULL,
    UNIQUE KEY account_username (username)
) COMMENT 'A login; usernames are stored in lower case';

CREATE TABLE account_role (
    account_id BIGINT      NOT NULL,
    role       VARCHAR(10) NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT account_role_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE sign_in_throttle (
    subject      VARCHAR(80) NOT NULL PRIMARY KEY,
    failures     INT         NOT NULL,
    last_failure BIGINT      NOT NULL,
    KEY sign_in_throttle_by_age (last_failure)
) COMMENT 'Failed sign-ins per account and per address';
