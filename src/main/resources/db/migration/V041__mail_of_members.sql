ALTER TABLE member
    ADD COLUMN mail_marketing BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'true exactly while the consent to it stands';

CREATE INDEX account_role_by_role ON account_role (role, account_id);
