CREATE TABLE card (
    id        BIGINT      NOT NULL PRIMARY KEY,
    number    CHAR(16)    NOT NULL,
    member_id BIGINT      NOT NULL,
    status    VARCHAR(10) NOT NULL,
    issued_at BIGINT      NOT NULL,
    issued_by VARCHAR(60) NOT NULL,
    UNIQUE KEY card_number (number),
    KEY card_by_member (member_id, issued_at),
    CONSTRAINT card_member FOREIGN KEY (member_id) REFERENCES member (id)
);
