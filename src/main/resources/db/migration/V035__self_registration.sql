ALTER TABLE programme
    ADD COLUMN self_registering VARCHAR(10) NOT NULL DEFAULT 'OFF' COMMENT 'whether people become members by themselves: OFF, ON or APPROVAL';

CREATE TABLE self_registration (
    id              BIGINT       NOT NULL PRIMARY KEY,
    stage           VARCHAR(10)  NOT NULL COMMENT 'MAILED: its link is on the way; WAITING: for the desk',
    name            VARCHAR(100) NOT NULL,
    phone           VARCHAR(16)  NULL,
    email           VARCHAR(254) NULL,
    birthday        DATE         NULL,
    guardian        VARCHAR(100) NULL,
    language        VARCHAR(10)  NOT NULL,
    programme_words VARCHAR(20)  NULL COMMENT 'version of the words that were agreed to; of the next two as well, or nothing was agreed to',
    marketing_words VARCHAR(20)  NULL,
    profiling_words VARCHAR(20)  NULL,
    password_hash   VARCHAR(200) NULL,
    desk_code       VARCHAR(10)  NULL COMMENT 'shown to whoever registered, told to the desk',
    member_number   VARCHAR(12)  NULL COMMENT 'whose phone this is, if only that is still to be seen by the desk',
    begun_at        BIGINT       NOT NULL,
    good_until      BIGINT       NOT NULL,
    version         INT          NOT NULL,
    KEY self_registration_waiting (stage, id),
    KEY self_registration_by_email (email),
    KEY self_registration_by_phone (phone),
    KEY self_registration_by_age (good_until)
) COMMENT 'What people typed who register by themselves; deleted when it is used, or two days after its time';

CREATE TABLE hourly_count (
    subject  VARCHAR(80) NOT NULL PRIMARY KEY,
    begun_at BIGINT      NOT NULL,
    taken    INT         NOT NULL,
    KEY hourly_count_by_age (begun_at)
) COMMENT 'How often something was done in the hour that began then';
