-- Where people work, and where deeds happen. No foreign key leads from deeds to branches: those are never deleted, and
-- its check would lock a row that all tills share.

ALTER TABLE branch
    ADD COLUMN address VARCHAR(200) NULL COMMENT 'as it is printed on receipts',
    ADD COLUMN phone   VARCHAR(40)  NULL COMMENT 'as it is printed on receipts';

-- A place that exists gets its first branch, named like itself, or has one that is active.
INSERT INTO branch (id, name, active, version)
    SELECT 1, place_name, TRUE, 0 FROM programme WHERE NOT EXISTS (SELECT 1 FROM branch);
UPDATE branch SET active = TRUE
    WHERE id = (SELECT MIN(id) FROM branch) AND NOT EXISTS (SELECT 1 FROM branch WHERE active);

ALTER TABLE account
    ADD COLUMN branch_id BIGINT NULL COMMENT 'where the person is at home';
UPDATE account SET branch_id = (SELECT MIN(id) FROM branch WHERE active);

CREATE TABLE account_branch (
    account_id BIGINT NOT NULL,
    branch_id  BIGINT NOT NULL,
    PRIMARY KEY (account_id, branch_id),
    CONSTRAINT account_branch_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT account_branch_branch FOREIGN KEY (branch_id) REFERENCES branch (id)
) COMMENT 'Where a person may work besides their home';

-- Null: before there were branches, by a job, or by nobody.
ALTER TABLE audit_entry
    ADD COLUMN branch_id     BIGINT      NULL COMMENT 'where the actor stood',
    ADD COLUMN member_number VARCHAR(12) NULL COMMENT 'the member whom the deed concerns',
    ADD KEY audit_entry_by_member (member_number, occurred_at, id),
    ADD KEY audit_entry_by_branch (branch_id, occurred_at, id);
ALTER TABLE purchase
    ADD COLUMN branch_id BIGINT NULL COMMENT 'where it was entered',
    ADD KEY purchase_by_branch (branch_id, entered_at, id, due);
ALTER TABLE point_entry
    ADD COLUMN branch_id BIGINT NULL COMMENT 'where the actor stood';
