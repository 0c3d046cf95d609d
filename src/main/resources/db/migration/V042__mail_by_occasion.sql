ALTER TABLE mail_message
    ADD COLUMN forget_at BIGINT NULL COMMENT 'when recipient and words go; null once they have gone',
    ADD KEY mail_message_to_forget (forget_at),
    ADD KEY mail_message_by_kind (member_number, kind, posted_at),
    DROP KEY mail_message_by_time;

UPDATE mail_message SET forget_at = posted_at + 2592000000000 WHERE recipient IS NOT NULL;

CREATE TABLE email_change (
    member_id BIGINT       NOT NULL PRIMARY KEY,
    email     VARCHAR(254) NOT NULL COMMENT 'the new address, which does not count until its link was followed',
    asked_at  BIGINT       NOT NULL,
    KEY email_change_by_age (asked_at),
    CONSTRAINT email_change_member FOREIGN KEY (member_id) REFERENCES member (id)
) COMMENT 'Addresses that members have named as their new ones and not confirmed yet';

-- Neither copies the table nor keeps anybody from writing to it, however many members there are.
ALTER TABLE member
    ADD COLUMN birthday_date SMALLINT AS (MONTH(birthday) * 100 + DAY(birthday)) VIRTUAL COMMENT '229 is the 29th of February',
    ALGORITHM = INSTANT;

ALTER TABLE member
    ADD KEY member_by_birthday (birthday_date, id),
    ALGORITHM = INPLACE, LOCK = NONE;
