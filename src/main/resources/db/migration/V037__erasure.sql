CREATE TABLE banned_person (
    id            BIGINT      NOT NULL PRIMARY KEY,
    member_number VARCHAR(12) NOT NULL COMMENT 'under which the person was known',
    phone_hash    CHAR(64)    NULL COMMENT 'HMAC-SHA256; the key lies in the data directory',
    email_hash    CHAR(64)    NULL,
    banned_at     BIGINT      NOT NULL,
    banned_by     VARCHAR(60) NOT NULL,
    UNIQUE KEY banned_person_number (member_number),
    KEY banned_person_by_phone (phone_hash),
    KEY banned_person_by_email (email_hash)
) COMMENT 'People who were erased and are not wanted back: recognised, and not known';
