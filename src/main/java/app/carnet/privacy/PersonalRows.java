package app.carnet.privacy;

/**
 * Where something personal stands beside the member's own row, and how it goes: one statement each, with the member's id and
 * number. What has a verb of its own, such as cards and mails, is not among them.
 */
enum PersonalRows {

    POINT_REMARKS("DELETE FROM point_remark WHERE entry_id IN (SELECT id FROM point_entry WHERE account_id = :id)"),
    TIER_REMARKS("DELETE FROM tier_remark WHERE change_id IN (SELECT id FROM tier_change WHERE member_id = :id)"),
    REFUND_REMARKS("UPDATE refund SET remark = NULL WHERE purchase_id IN (SELECT id FROM purchase WHERE member_id = :id)"),
    GUARDIANS("DELETE FROM consent_guardian WHERE consent_id IN (SELECT id FROM consent WHERE member_id = :id)"),
    SELF_REGISTRATIONS("DELETE FROM self_registration WHERE member_number = :number"),
    /** Some are of one state of the account: its generation stands behind the number. */
    LINKS("DELETE FROM one_time_link WHERE SUBSTRING_INDEX(subject, ':', 1) = :number"),
    EMAIL_CHANGE("DELETE FROM email_change WHERE member_id = :id"),
    SESSIONS("DELETE FROM account_session WHERE account_id IN (SELECT id FROM account WHERE username = :number)"),
    /** Its recovery codes go with it. */
    SECOND_FACTOR("DELETE FROM second_factor WHERE account_id IN (SELECT id FROM account WHERE username = :number)"),
    /** The row stays, since the audit trail names it: nobody can sign in with it. Once it is so, it is not touched again. */
    ACCOUNT("UPDATE account SET password_hash = NULL, reset_code_hash = NULL, reset_code_expires = NULL, language = NULL, last_sign_in_at = NULL,"
        + " disabled = TRUE, generation = generation + 1, version = version + 1 WHERE username = :number AND NOT (disabled AND password_hash IS NULL AND reset_code_hash IS NULL"
        + " AND language IS NULL AND last_sign_in_at IS NULL)");

    private final String statement;

    PersonalRows(String statement) {
        this.statement = statement;
    }

    String statement() {
        return statement;
    }
}
