-- A consent is never rewritten: its end is a row of its own, and the only personal word of it stands apart.
CREATE TABLE consent_withdrawal (
    consent_id   BIGINT      NOT NULL PRIMARY KEY,
    channel      VARCHAR(10) NOT NULL,
    withdrawn_at BIGINT      NOT NULL,
    withdrawn_by VARCHAR(60) NOT NULL,
    CONSTRAINT consent_withdrawal_consent FOREIGN KEY (consent_id) REFERENCES consent (id)
) COMMENT 'Append only; a consent without a row here stands';

CREATE TABLE consent_guardian (
    consent_id BIGINT       NOT NULL PRIMARY KEY,
    name       VARCHAR(100) NOT NULL,
    CONSTRAINT consent_guardian_consent FOREIGN KEY (consent_id) REFERENCES consent (id)
) COMMENT 'Who agreed for a child under 14; kept apart so that it can be erased';

CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent is append only';
CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent is append only';
CREATE TRIGGER consent_withdrawal_no_update BEFORE UPDATE ON consent_withdrawal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_withdrawal is append only';
CREATE TRIGGER consent_withdrawal_no_delete BEFORE DELETE ON consent_withdrawal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'consent_withdrawal is append only';
