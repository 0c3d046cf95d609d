-- Days on which points are multiplied, and the birthday weeks that were used.
CREATE TABLE campaign (
    id               BIGINT       NOT NULL PRIMARY KEY,
    name             VARCHAR(60)  NOT NULL,
    first_day        DATE         NOT NULL,
    last_day         DATE         NOT NULL COMMENT 'inclusive',
    weekdays         VARCHAR(7)   NOT NULL COMMENT '1 is Monday; empty: every day',
    multiplier       DECIMAL(4,2) NOT NULL CHECK (multiplier > 1 AND multiplier < 100),
    audience         VARCHAR(20)  NOT NULL COMMENT 'EVERYBODY, TIERS, BIRTHDAY_WEEK, REGISTERED_SINCE',
    registered_since DATE         NULL,
    ended_on         DATE         NULL COMMENT 'by a manager, before the last day; counts no more',
    version          INT          NOT NULL,
    KEY campaign_by_last_day (last_day, first_day),
    CONSTRAINT campaign_days CHECK (last_day >= first_day)
);

CREATE TABLE campaign_target (
    campaign_id BIGINT      NOT NULL,
    kind        VARCHAR(10) NOT NULL COMMENT 'PRODUCT, CATEGORY or TIER',
    target_id   BIGINT      NOT NULL,
    product_id  BIGINT AS (IF(kind = 'PRODUCT', target_id, NULL)) STORED,
    category_id BIGINT AS (IF(kind = 'CATEGORY', target_id, NULL)) STORED,
    tier_id     BIGINT AS (IF(kind = 'TIER', target_id, NULL)) STORED,
    PRIMARY KEY (campaign_id, target_id),
    CONSTRAINT campaign_target_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT campaign_target_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT campaign_target_category FOREIGN KEY (category_id) REFERENCES category (id),
    CONSTRAINT campaign_target_tier FOREIGN KEY (tier_id) REFERENCES tier (id)
) COMMENT 'What and whom a campaign is for; all kinds in one table, so that one join reads them';

CREATE TABLE birthday_week (
    id        BIGINT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL,
    of_year   INT    NOT NULL COMMENT 'in which it begins',
    age       INT    NOT NULL,
    first_day DATE   NOT NULL,
    UNIQUE KEY birthday_week_by_year (member_id, of_year),
    UNIQUE KEY birthday_week_by_age (member_id, age),
    CONSTRAINT birthday_week_member FOREIGN KEY (member_id) REFERENCES member (id)
) COMMENT 'Append only; claimed by the first purchase that gets something for the birthday';
