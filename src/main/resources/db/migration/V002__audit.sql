CREATE TABLE audit_entry (
    id           BIGINT        NOT NULL PRIMARY KEY,
    occurred_at  BIGINT        NOT NULL,
    actor        VARCHAR(60)   NOT NULL,
    deed         VARCHAR(40)   NOT NULL,
    subject_kind VARCHAR(20)   NULL,
    subject_key  VARCHAR(60)   NULL,
    address      VARCHAR(45)   NULL,
    details      VARCHAR(2000) NULL,
    KEY audit_entry_by_time (occurred_at, id),
    KEY audit_entry_by_actor (actor, occurred_at),
    KEY audit_entry_by_deed (deed, occurred_at),
    KEY audit_entry_by_subject (subject_key, occurred_at)
) COMMENT 'Append only; holds numbers, codes and field names, never names, phones or other personal values';

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append only';
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append only';
