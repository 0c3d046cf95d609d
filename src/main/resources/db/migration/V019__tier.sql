CREATE TABLE tier (
    id                  BIGINT       NOT NULL PRIMARY KEY,
    name                VARCHAR(60)  NOT NULL,
    threshold           BIGINT       NOT NULL COMMENT 'points earned by purchases within the programme''s window; one tier has 0' CHECK (threshold >= 0),
    multiplier          DECIMAL(4,2) NOT NULL COMMENT 'of the points a purchase earns',
    percent_off         DECIMAL(5,2) NOT NULL COMMENT 'of the sum of a purchase',
    birthday_multiplier DECIMAL(4,2) NULL COMMENT 'of the points a purchase of the birthday week earns; null: nothing more then',
    version             INT          NOT NULL,
    name_key            VARCHAR(60)  AS (LOWER(name)) PERSISTENT COMMENT 'no two tiers differ only in capitals',
    UNIQUE KEY tier_name (name_key),
    UNIQUE KEY tier_threshold (threshold)
) COMMENT 'The tiers in force; history keeps names, so that a tier nobody is in can go';

CREATE TABLE member_tier (
    member_id     BIGINT  NOT NULL PRIMARY KEY,
    tier_id       BIGINT  NOT NULL,
    since         DATE    NOT NULL,
    held_through  DATE    NULL COMMENT 'null in the lowest tier',
    grace_through DATE    NULL COMMENT 'the hold has ended without the points; falls after this day',
    manual        BOOLEAN NOT NULL COMMENT 'set by a manager; held_through is its last day',
    due_on        DATE AS (COALESCE(grace_through, held_through)) PERSISTENT COMMENT 'reviewed in the night after this day',
    KEY member_tier_due (due_on, member_id),
    KEY member_tier_by_tier (tier_id, held_through, member_id),
    CONSTRAINT member_tier_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT member_tier_tier FOREIGN KEY (tier_id) REFERENCES tier (id)
) COMMENT 'Where a member stands; without a row, in the lowest tier. Written under the lock of the point account';

CREATE TABLE tier_change (
    id           BIGINT      NOT NULL PRIMARY KEY,
    member_id    BIGINT      NOT NULL,
    kind         VARCHAR(15) NOT NULL,
    from_name    VARCHAR(60) NOT NULL,
    to_name      VARCHAR(60) NOT NULL,
    changed_on   DATE        NOT NULL COMMENT 'the day it counts from, in the programme''s zone',
    changed_at   BIGINT      NOT NULL COMMENT 'when it was booked',
    held_through DATE        NULL COMMENT 'the last day of hold or grace that begins with it',
    points       BIGINT      NOT NULL COMMENT 'what was measured',
    actor        VARCHAR(60) NOT NULL,
    KEY tier_change_by_member (member_id, id),
    CONSTRAINT tier_change_member FOREIGN KEY (member_id) REFERENCES member (id)
) COMMENT 'Append only; tiers by the names they had';

CREATE TRIGGER tier_change_no_update BEFORE UPDATE ON tier_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tier_change is append only';
CREATE TRIGGER tier_change_no_delete BEFORE DELETE ON tier_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tier_change is append only';

CREATE TABLE tier_remark (
    change_id BIGINT       NOT NULL PRIMARY KEY,
    text      VARCHAR(200) NOT NULL,
    CONSTRAINT tier_remark_change FOREIGN KEY (change_id) REFERENCES tier_change (id)
) COMMENT 'What for, in free words; kept apart so that it can be erased';

CREATE TABLE tier_lift (
    id    TINYINT  NOT NULL PRIMARY KEY CHECK (id = 1),
    rules CHAR(64) NOT NULL COMMENT 'digest of the thresholds and window for which everybody has been lifted'
) COMMENT 'One row; a rise needs a purchase unless the thresholds change, and then the night looks at everybody';
INSERT INTO tier_lift (id, rules) VALUES (1, '');

-- A place that is set up already has its lowest tier too.
INSERT INTO tier (id, name, threshold, multiplier, percent_off, version)
    SELECT 1, IF(currency = 'CNY', '普通会员', 'Member'), 0, 1, 0, 1 FROM programme;
