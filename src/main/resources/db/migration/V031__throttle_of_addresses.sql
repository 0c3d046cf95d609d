ALTER TABLE sign_in_throttle
    ADD COLUMN failure_before BIGINT NOT NULL DEFAULT 0 COMMENT 'counts again when the last one is taken back';

CREATE TABLE address_throttle (
    address  VARCHAR(80) NOT NULL PRIMARY KEY COMMENT 'with what is guessed from there',
    empty_at BIGINT      NOT NULL COMMENT 'when its tries will have leaked away, one a minute',
    KEY address_throttle_by_age (empty_at)
) COMMENT 'Tries at passwords and codes per address';
