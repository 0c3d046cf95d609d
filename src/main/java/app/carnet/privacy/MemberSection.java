package app.carnet.privacy;

import app.carnet.foundation.NotFoundException;
import app.carnet.mail.MailChoices;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of all that is kept about a member: rows of named fields, as the export gives them away. Each section is one query
 * with the member's id as {@code ?1}, read in the order of two numbers, so that it can go on after any row.
 */
public enum MemberSection {

    MEMBER("member", "m.id", "0", "m.number AS number, m.name AS name, m.phone AS phone, m.email AS email, m.birthday AS birthday, b.name AS branch,"
        + " m.status AS status, m.language AS language, " + wantedMail() + " AS mailChoices, m.mail_marketing AS offersByEmail,"
        + " m.registered_at AS registeredAt, m.closed_at AS closedAt, r.number AS referredBy",
        "FROM member m LEFT JOIN branch b ON b.id = m.branch_id LEFT JOIN member r ON r.id = m.referred_by WHERE m.id = ?1"),
    /** Not to whom: names of the staff are what they sign in with. */
    CONSENTS("consents", "c.given_at", "c.id", "c.purpose AS purpose, c.text_version AS textVersion, c.channel AS channel, c.given_at AS givenAt,"
        + " g.name AS guardian, w.channel AS withdrawnThrough, w.withdrawn_at AS withdrawnAt",
        "FROM consent c LEFT JOIN consent_withdrawal w ON w.consent_id = c.id LEFT JOIN consent_guardian g ON g.consent_id = c.id WHERE c.member_id = ?1"),
    CARDS("cards", "c.issued_at", "c.id", "c.number AS number, c.status AS status, c.issued_at AS issuedAt, c.stopped_at AS stoppedAt,"
        + " c.stop_reason AS stopReason, c.stop_remark AS remark", "FROM card c WHERE c.member_id = ?1"),
    POINT_ACCOUNT("pointAccount", "a.member_id", "0", "a.balance AS balance, a.debt AS debt, a.qualifying AS qualifyingPoints",
        "FROM point_account a WHERE a.member_id = ?1"),
    POINT_LOTS("pointLots", "l.id", "0", "l.expires_on AS lastDay, l.spendable_from AS firstDay, l.points AS points",
        "FROM point_lot l WHERE l.account_id = ?1 AND l.points <> 0"),
    /** Of a bonus not the friend's number, nor the friend's receipts. */
    POINT_ENTRIES("pointEntries", "e.seq", "0", "e.seq AS entry, e.occurred_at AS occurredAt, e.kind AS kind, e.points AS points,"
        + " e.balance_after AS balanceAfter, e.debt_change AS debtChange, e.source_kind AS sourceKind, IF(e.source_kind = 'REFERRAL', NULL, e.source_key) AS sourceKey, e.basis_amount AS basisAmount,"
        + " e.basis_coefficient AS coefficient, e.basis_multiplier AS multiplier, IF(e.source_kind = 'REFERRAL', NULL, e.basis_rule) AS rule, r.text AS remark",
        "FROM point_entry e LEFT JOIN point_remark r ON r.entry_id = e.id WHERE e.account_id = ?1"),
    POINT_ENTRY_LOTS("pointEntryLots", "e.seq", "x.lot_id", "e.seq AS entry, l.expires_on AS lastDay, l.spendable_from AS firstDay, x.points AS points",
        "FROM point_entry e JOIN point_entry_lot x ON x.entry_id = e.id JOIN point_lot l ON l.id = x.lot_id WHERE e.account_id = ?1"),
    POINTS_COUNTED_AS_EXPIRED("pointsCountedAsExpired", "e.seq", "x.lot_id", "e.seq AS entry, l.expires_on AS lastDay, l.spendable_from AS firstDay, x.points AS points",
        "FROM point_entry e JOIN point_entry_expired x ON x.entry_id = e.id JOIN point_lot l ON l.id = x.lot_id WHERE e.account_id = ?1"),
    TIER("tier", "t.member_id", "0", "n.name AS tier, t.since AS since, t.held_through AS heldThrough, t.grace_through AS graceThrough, t.manual AS setByManager",
        "FROM member_tier t JOIN tier n ON n.id = t.tier_id WHERE t.member_id = ?1"),
    TIER_HISTORY("tierHistory", "c.id", "0", "c.changed_on AS changedOn, c.changed_at AS changedAt, c.kind AS kind, c.from_name AS fromTier,"
        + " c.to_name AS toTier, c.points AS points, c.held_through AS heldThrough, r.text AS remark",
        "FROM tier_change c LEFT JOIN tier_remark r ON r.change_id = c.id WHERE c.member_id = ?1"),
    PURCHASES("purchases", "p.entered_at", "p.id", "p.receipt AS receipt, p.entered_at AS enteredAt, b.name AS branch, p.currency AS currency, p.total AS total,"
        + " p.tier_discount AS tierDiscount, p.coupon_discount AS couponDiscount, p.points_spent AS pointsSpent, p.points_value AS pointsValue, p.due AS paid,"
        + " p.points_earned AS pointsEarned, p.referred_points AS bonusPoints", "FROM purchase p LEFT JOIN branch b ON b.id = p.branch_id WHERE p.member_id = ?1"),
    PURCHASE_LINES("purchaseLines", "l.purchase_id", "l.line_no", "p.receipt AS receipt, l.line_no AS line, l.description AS description, l.quantity AS quantity,"
        + " l.unit_price AS unitPrice, l.amount AS amount, l.tier_discount AS tierDiscount, l.coupon_discount AS couponDiscount, l.points_value AS pointsValue, l.due AS paid",
        "FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id WHERE p.member_id = ?1"),
    REFUNDS("refunds", "f.id", "0", "f.number AS refund, p.receipt AS receipt, f.refunded_at AS refundedAt, f.reason AS reason, f.amount AS amount,"
        + " f.held_back AS heldBack, f.points_returned AS pointsReturned, f.points_taken AS pointsTaken, f.points_owed AS pointsOwed, f.remark AS remark",
        "FROM refund f JOIN purchase p ON p.id = f.purchase_id WHERE p.member_id = ?1"),
    REFUND_LINES("refundLines", "l.refund_id", "l.line_no", "f.number AS refund, l.line_no AS line, l.quantity AS quantity, l.value AS amount",
        "FROM refund_line l JOIN refund f ON f.id = l.refund_id JOIN purchase p ON p.id = f.purchase_id WHERE p.member_id = ?1"),
    ACTIVITIES("activities", "k.id", "0", "k.booked_at AS bookedAt, a.name AS activity, k.points AS points, b.name AS branch",
        "FROM activity_booking k JOIN activity a ON a.id = k.activity_id LEFT JOIN branch b ON b.id = k.branch_id WHERE k.member_id = ?1"),
    BIRTHDAY_WEEKS("birthdayWeeks", "w.id", "0", "w.first_day AS firstDay, w.age AS age", "FROM birthday_week w WHERE w.member_id = ?1"),
    /** A link that opens the account is not given away. */
    MAILS("mails", "x.id", "0", "x.posted_at AS postedAt, x.sent_at AS sentAt, x.kind AS kind, x.language AS language, x.recipient AS recipient, x.subject AS subject,"
        + " IF(x.kind IN ('CONFIRM_EMAIL', 'RESET_PASSWORD'), NULL, x.body) AS body", "FROM mail_message x JOIN member m ON m.number = x.member_number WHERE m.id = ?1"),
    ACCOUNT("account", "a.id", "0", "a.created_at AS createdAt, a.last_sign_in_at AS lastSignInAt, a.language AS language, a.disabled AS disabled,"
        + " f.set_up_at AS secondFactorAt", "FROM account a JOIN member m ON m.number = a.username LEFT JOIN second_factor f ON f.account_id = a.id WHERE m.id = ?1"),
    EMAIL_CHANGE("emailChange", "c.member_id", "0", "c.email AS email, c.asked_at AS askedAt", "FROM email_change c WHERE c.member_id = ?1"),
    WAITING_PHONE("waitingPhone", "s.id", "0", "s.begun_at AS askedAt, s.name AS name, s.phone AS phone",
        "FROM self_registration s JOIN member m ON m.number = s.member_number WHERE m.id = ?1"),
    SESSIONS("sessions", "s.id", "0", "s.begun_at AS begunAt, s.last_seen_at AS lastSeenAt, s.browser AS browser, s.ended_at AS endedAt",
        "FROM account_session s JOIN account a ON a.id = s.account_id JOIN member m ON m.number = a.username WHERE m.id = ?1"),
    /** What was done about the member. */
    AUDIT("audit", "a.occurred_at", "a.id", "a.occurred_at AS occurredAt, a.deed AS deed",
        "FROM member m JOIN audit_entry a ON a.member_number = m.number WHERE m.id = ?1"),
    /** What the member did, who signs in under the number. */
    DEEDS("deeds", "a.occurred_at", "a.id", "a.occurred_at AS occurredAt, a.deed AS deed, a.address AS address",
        "FROM member m JOIN audit_entry a ON a.actor = m.number WHERE m.id = ?1");

    private final String key;
    private final String query;
    private final String latest;
    private final List<String> fields;

    MemberSection(String key, String first, String second, String columns, String from) {
        this.key = key;
        String rows = "SELECT " + first + ", " + second + ", " + columns + " " + from;
        this.latest = rows + " ORDER BY 1 DESC, 2 DESC LIMIT ?2 OFFSET ?3";
        this.query = rows + " AND " + first + " >= ?2 AND (" + first + " > ?2 OR " + second + " > ?3)"
            + " ORDER BY 1, 2 LIMIT ?4";
        this.fields = Names.FIELD.matcher(columns).results().map(match -> match.group(1)).toList();
    }

    /** @throws NotFoundException if there is none of that name */
    public static MemberSection named(String name) {
        return Arrays.stream(values()).filter(section -> section.name().equals(name)).findFirst().orElseThrow(() -> new NotFoundException("section", name));
    }

    /** Its name in the file. */
    public String key() {
        return key;
    }

    /** The names of the fields of its rows, in their order. */
    public List<String> fields() {
        return fields;
    }

    /** {@code ?1} the member's id, {@code ?2} and {@code ?3} the two numbers after which to go on, {@code ?4} how many rows. */
    String query() {
        return query;
    }

    /** The last ones first; {@code ?1} the member's id, {@code ?2} how many rows, {@code ?3} how many are left out. */
    String latest() {
        return latest;
    }

    /** Made before the first section, which is more than a constant of an enum can say of its own class. */
    private static final class Names {

        private static final Pattern FIELD = Pattern.compile(" AS (\\w+)(?=,|$)");
    }

    /** The kinds of mail that the member wants, of those that can be chosen: kept is only what was chosen otherwise than is usual. */
    private static String wantedMail() {
        return MailChoices.choosable().stream()
            .map(kind -> "IF(" + (kind.isUsual() ? "NOT " : "") + "FIND_IN_SET('" + kind + "', IFNULL(m.mail_choices, '')), '" + kind + "', NULL)")
            .collect(Collectors.joining(", ", "CONCAT_WS(',', ", ")"));
    }
}
