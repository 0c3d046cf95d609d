CREATE TABLE account_session (
    id           BIGINT      NOT NULL PRIMARY KEY,
    account_id   BIGINT      NOT NULL,
    generation   INT         NOT NULL COMMENT 'of the account; one of an older generation has ended',
    begun_at     BIGINT      NOT NULL,
    last_seen_at BIGINT      NOT NULL COMMENT 'written once a minute at most',
    browser      VARCHAR(60) NOT NULL COMMENT 'what it calls itself, in words; empty if nothing known',
    ended_at     BIGINT      NULL,
    KEY account_session_of (account_id, ended_at),
    KEY account_session_by_age (last_seen_at),
    CONSTRAINT account_session_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) COMMENT 'Where somebody is signed in; forgotten a month after the last click';
