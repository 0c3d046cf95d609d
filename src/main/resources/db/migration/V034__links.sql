CREATE TABLE one_time_link (
    purpose     VARCHAR(20) NOT NULL,
    subject     VARCHAR(64) NOT NULL COMMENT 'whom it is for: a number, never a name or an address',
    secret_hash CHAR(64)    NOT NULL COMMENT 'of the secret in the link, which is kept nowhere',
    expires_at  BIGINT      NOT NULL,
    PRIMARY KEY (purpose, subject),
    UNIQUE KEY one_time_link_secret (secret_hash),
    KEY one_time_link_by_age (expires_at)
) COMMENT 'Links that were sent and not yet used; a new one takes the place of the one before';

ALTER TABLE programme
    ADD COLUMN public_address VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'under which members reach Carnet; empty: links are not sent';
