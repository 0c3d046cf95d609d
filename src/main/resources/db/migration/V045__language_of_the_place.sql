ALTER TABLE programme
    ADD COLUMN IF NOT EXISTS language VARCHAR(10) NOT NULL DEFAULT 'en' COMMENT 'in which members are written to who have chosen none';

-- A place that exists already speaks what more of its accounts have chosen.
UPDATE programme SET language = 'zh-CN'
 WHERE (SELECT COUNT(*) FROM account WHERE language = 'zh-CN') > (SELECT COUNT(*) FROM account WHERE language = 'en');
