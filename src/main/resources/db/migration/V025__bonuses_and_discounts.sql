-- Gift cards and deposits keep their price, whatever the member's tier.
ALTER TABLE product ADD COLUMN discountable BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'tiers and coupons may take something off its price';

-- A line says which discount it got.
ALTER TABLE purchase_line
    ADD COLUMN discount_tier    VARCHAR(60)  NULL COMMENT 'the tier that gave tier_discount; null: none, or before this was kept',
    ADD COLUMN discount_percent DECIMAL(5,2) NOT NULL DEFAULT 0 COMMENT 'that tier''s';

-- The bonus for bringing a friend belongs to a purchase, and goes with it.
ALTER TABLE purchase
    ADD COLUMN referrer_id     BIGINT      NULL COMMENT 'who brought its member, if it brought them both a bonus',
    ADD COLUMN referral_key    VARCHAR(20) NULL COMMENT 'source of that bonus in the ledger: the receipt; once, the friend''s number',
    ADD COLUMN referred_points BIGINT      NOT NULL DEFAULT 0 COMMENT 'the bonus of its member',
    ADD COLUMN referrer_points BIGINT      NOT NULL DEFAULT 0 COMMENT 'the bonus of the referrer',
    ADD UNIQUE KEY purchase_referral_key (referral_key),
    ADD KEY purchase_by_referrer (referrer_id, member_id),
    ADD CONSTRAINT purchase_referrer FOREIGN KEY (referrer_id) REFERENCES member (id);
ALTER TABLE refund
    ADD COLUMN referred_taken BIGINT NOT NULL DEFAULT 0 COMMENT 'of the member''s bonus, taken back',
    ADD COLUMN referrer_taken BIGINT NOT NULL DEFAULT 0 COMMENT 'of the referrer''s bonus, taken back';

-- So far, a bonus came with a friend's first purchase.
UPDATE purchase p JOIN (SELECT MIN(id) AS id FROM purchase GROUP BY member_id) earliest ON earliest.id = p.id
    JOIN member m ON m.id = p.member_id AND m.referred_by IS NOT NULL
    LEFT JOIN point_entry own ON own.account_id = m.id AND own.kind = 'EARN' AND own.source_kind = 'REFERRAL' AND own.source_key = m.number
    LEFT JOIN point_entry theirs ON theirs.account_id = m.referred_by AND theirs.kind = 'EARN' AND theirs.source_kind = 'REFERRAL' AND theirs.source_key = m.number
    SET p.referrer_id = m.referred_by, p.referral_key = m.number,
        p.referred_points = COALESCE(own.points, 0), p.referrer_points = COALESCE(theirs.points, 0)
    WHERE own.id IS NOT NULL OR theirs.id IS NOT NULL;

-- A purchase reads a member's tier before it locks the account, and by this number knows whether it still holds.
ALTER TABLE point_account ADD COLUMN tier_changes INT NOT NULL DEFAULT 0 COMMENT 'how often the member''s tier has been written';

ALTER TABLE tier_change ADD COLUMN to_tier BIGINT NULL COMMENT 'the tier''s id; null: before this was kept';
