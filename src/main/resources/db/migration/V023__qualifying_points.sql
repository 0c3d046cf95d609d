-- A purchase reads where its member stands together with the rules, before the account is locked.
ALTER TABLE member_tier ADD COLUMN version INT NOT NULL DEFAULT 1 COMMENT 'refuses what was reckoned from an older row';

-- So that a purchase need not add up a year of entries to know that no higher tier is reached.
ALTER TABLE point_account
    ADD COLUMN qualifying       BIGINT NOT NULL DEFAULT 0 COMMENT 'points that count for tiers are at most these',
    ADD COLUMN qualifying_rules BIGINT NOT NULL DEFAULT -1 COMMENT 'programme.rules when they were added up; -1: never';

ALTER TABLE programme ADD COLUMN rules BIGINT NOT NULL DEFAULT 0 COMMENT 'another number after any change of rules, tiers or campaigns';
