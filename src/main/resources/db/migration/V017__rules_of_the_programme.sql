-- Rules of refunds, tiers and bonuses, each with the value it had or would have had so far.
ALTER TABLE programme
    ADD COLUMN shortfall_policy   VARCHAR(10)   NOT NULL DEFAULT 'DEBT' COMMENT 'points to be taken that are not there: DEBT, DEDUCT, REFUSE',
    ADD COLUMN reinstate_days     INT           NOT NULL DEFAULT 30 COMMENT 'how long points given back last if their lot has ended',
    ADD COLUMN clerk_refund_limit DECIMAL(19,4) NULL COMMENT 'of one purchase, by clerks, on its own day; null: no limit',
    ADD COLUMN tier_window        VARCHAR(20)   NOT NULL DEFAULT 'ROLLING_12_MONTHS',
    ADD COLUMN tier_hold_months   INT           NOT NULL DEFAULT 12,
    ADD COLUMN tier_grace_days    INT           NOT NULL DEFAULT 30,
    ADD COLUMN tier_fall          VARCHAR(15)   NOT NULL DEFAULT 'TO_QUALIFYING',
    ADD COLUMN sign_up_points     BIGINT        NOT NULL DEFAULT 0,
    ADD COLUMN referrer_points    BIGINT        NOT NULL DEFAULT 0,
    ADD COLUMN referred_points    BIGINT        NOT NULL DEFAULT 0,
    ADD COLUMN referrals_a_year   INT           NOT NULL DEFAULT 12 COMMENT 'friends in a calendar year who bring points';
