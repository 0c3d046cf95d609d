CREATE TABLE mail_message (
    id            BIGINT       NOT NULL PRIMARY KEY,
    event_key     VARCHAR(120) NOT NULL COMMENT 'what it is about; nobody is written to twice about one thing',
    kind          VARCHAR(20)  NOT NULL,
    member_number VARCHAR(20)  NOT NULL,
    language      VARCHAR(10)  NOT NULL,
    recipient     VARCHAR(254) NULL COMMENT 'null once it is forgotten, as are subject and body',
    subject       VARCHAR(300) NULL,
    body          TEXT         NULL,
    posted_at     BIGINT       NOT NULL,
    due_at        BIGINT       NULL COMMENT 'when it is tried next; null if it is sent or given up',
    attempts      INT          NOT NULL DEFAULT 0,
    sent_at       BIGINT       NULL,
    problem       VARCHAR(200) NULL COMMENT 'what the mail server said last; never an address',
    UNIQUE KEY mail_message_event (event_key),
    KEY mail_message_due (due_at, id),
    KEY mail_message_of_member (member_number, id),
    KEY mail_message_by_time (posted_at)
) COMMENT 'The outbox: written in the transaction of what it tells of, sent after that';

CREATE TABLE mail_template (
    id       BIGINT       NOT NULL PRIMARY KEY,
    kind     VARCHAR(20)  NOT NULL,
    language VARCHAR(10)  NOT NULL,
    subject  VARCHAR(150) NOT NULL,
    body     TEXT         NOT NULL,
    version  INT          NOT NULL,
    UNIQUE KEY mail_template_of_kind (kind, language)
) COMMENT 'Where the place has words of its own; Carnet''s stand in its resources';

ALTER TABLE member
    ADD COLUMN language     VARCHAR(10)  NULL COMMENT 'in which the member is written to; null: English',
    ADD COLUMN mail_choices VARCHAR(200) NULL COMMENT 'kinds of mail the member chose otherwise than is usual, by commas';
