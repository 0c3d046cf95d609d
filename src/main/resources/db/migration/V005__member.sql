CREATE TABLE member (
    id            BIGINT       NOT NULL PRIMARY KEY,
    number        VARCHAR(12)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    phone         VARCHAR(16)  NULL COMMENT 'E.164',
    phone_end     CHAR(4)      NULL COMMENT 'the last four digits of the phone',
    email         VARCHAR(254) NULL COMMENT 'lower case',
    birthday      DATE         NULL,
    branch_id     BIGINT       NULL,
    status        VARCHAR(10)  NOT NULL,
    registered_at BIGINT       NOT NULL,
    registered_by VARCHAR(60)  NOT NULL,
    closed_at     BIGINT       NULL,
    version       INT          NOT NULL,
    UNIQUE KEY member_number (number),
    UNIQUE KEY member_phone (phone),
    UNIQUE KEY member_email (email),
    KEY member_by_phone_end (phone_end),
    KEY member_by_registration (registered_at, id),
    KEY member_by_status (status, registered_at, id),
    KEY member_by_branch (branch_id, registered_at, id),
    CONSTRAINT member_branch FOREIGN KEY (branch_id) REFERENCES branch (id)
);

CREATE TABLE member_name_part (
    suffix    VARCHAR(30) NOT NULL COMMENT 'the name, folded, from one of its characters on, cut at 30',
    member_id BIGINT      NOT NULL,
    PRIMARY KEY (suffix, member_id),
    KEY member_name_part_by_member (member_id),
    CONSTRAINT member_name_part_member FOREIGN KEY (member_id) REFERENCES member (id)
) COMMENT 'Every ending of a name, so that a prefix search finds any part of it';
