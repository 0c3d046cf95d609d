-- Points from behaviour: activities, and members who bring others.
CREATE TABLE activity (
    id        BIGINT      NOT NULL PRIMARY KEY,
    name      VARCHAR(60) NOT NULL,
    points    BIGINT      NOT NULL CHECK (points > 0),
    times     INT         NOT NULL COMMENT 'per member and period' CHECK (times > 0),
    period    VARCHAR(10) NOT NULL COMMENT 'DAY, WEEK, MONTH, YEAR, EVER',
    first_day DATE        NULL,
    last_day  DATE        NULL COMMENT 'inclusive',
    active    BOOLEAN     NOT NULL,
    version   INT         NOT NULL,
    UNIQUE KEY activity_name (name),
    CONSTRAINT activity_days CHECK (last_day >= first_day)
);

CREATE TABLE activity_booking (
    id          BIGINT      NOT NULL PRIMARY KEY COMMENT 'its source in the ledger',
    activity_id BIGINT      NOT NULL,
    member_id   BIGINT      NOT NULL,
    points      BIGINT      NOT NULL,
    booked_at   BIGINT      NOT NULL,
    booked_on   DATE        NOT NULL COMMENT 'the day in the programme''s zone',
    booked_by   VARCHAR(60) NOT NULL,
    branch_id   BIGINT      NULL COMMENT 'where the actor stood',
    KEY activity_booking_limit (member_id, activity_id, booked_on),
    KEY activity_booking_by_member (member_id, booked_at),
    CONSTRAINT activity_booking_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT activity_booking_member FOREIGN KEY (member_id) REFERENCES member (id)
) COMMENT 'Append only';

ALTER TABLE member
    ADD COLUMN referred_by BIGINT NULL COMMENT 'the member who brought this one; set at the registration only',
    ADD KEY member_by_referrer (referred_by),
    ADD CONSTRAINT member_referrer FOREIGN KEY (referred_by) REFERENCES member (id);
