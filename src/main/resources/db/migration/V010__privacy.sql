CREATE TABLE consent (
    id           BIGINT      NOT NULL PRIMARY KEY,
    member_id    BIGINT      NOT NULL,
    purpose      VARCHAR(20) NOT NULL,
    text_version VARCHAR(20) NOT NULL,
    channel      VARCHAR(10) NOT NULL,
    given_at     BIGINT      NOT NULL,
    given_to     VARCHAR(60) NOT NULL,
    KEY consent_by_member (member_id, purpose, given_at),
    CONSTRAINT consent_member FOREIGN KEY (member_id) REFERENCES member (id)
);
