package app.carnet.points;

/** What must add up. Each query gives, where it does not: member number, entry or lot, stored figure, computed figure. */
public enum LedgerRule {

    /** An account's balance is the sum of its entries. */
    BALANCE_IS_SUM_OF_ENTRIES("""
        SELECT m.number, NULL, a.balance, COALESCE(SUM(e.points), 0) AS computed
        FROM point_account a JOIN member m ON m.id = a.member_id LEFT JOIN point_entry e ON e.account_id = a.member_id
        GROUP BY a.member_id HAVING a.balance <> computed"""),

    /** An account's balance is the sum of its lots less its debt. */
    BALANCE_IS_LOTS_LESS_DEBT("""
        SELECT m.number, NULL, a.balance, COALESCE(SUM(l.points), 0) - a.debt AS computed
        FROM point_account a JOIN member m ON m.id = a.member_id LEFT JOIN point_lot l ON l.account_id = a.member_id
        GROUP BY a.member_id HAVING a.balance <> computed"""),

    /** An account's debt is the sum of its entries' changes of debt. */
    DEBT_IS_SUM_OF_CHANGES("""
        SELECT m.number, NULL, a.debt, COALESCE(SUM(e.debt_change), 0) AS computed
        FROM point_account a JOIN member m ON m.id = a.member_id LEFT JOIN point_entry e ON e.account_id = a.member_id
        GROUP BY a.member_id HAVING a.debt <> computed"""),

    /** Entries are numbered from 1 without a gap, up to the account's last number. */
    ENTRIES_WITHOUT_GAP("""
        SELECT m.number, NULL, a.last_seq, COUNT(e.id) AS computed
        FROM point_account a JOIN member m ON m.id = a.member_id LEFT JOIN point_entry e ON e.account_id = a.member_id
        GROUP BY a.member_id HAVING a.last_seq <> computed OR COALESCE(MAX(e.seq), 0) <> a.last_seq"""),

    /** An entry's balance is the sum of the points of the account's entries up to it. */
    ENTRY_BALANCE_IS_RUNNING_SUM("""
        SELECT m.number, r.id, r.balance_after, r.computed FROM (
            SELECT e.id, e.account_id, e.balance_after,
                SUM(e.points) OVER (PARTITION BY e.account_id ORDER BY e.seq) AS computed FROM point_entry e) r
        JOIN member m ON m.id = r.account_id WHERE r.balance_after <> r.computed"""),

    /** A lot holds the sum of what entries put into it and took out of it. */
    LOT_IS_SUM_OF_ITS_ROWS("""
        SELECT m.number, l.id, l.points, COALESCE(SUM(x.points), 0) AS computed
        FROM point_lot l JOIN member m ON m.id = l.account_id LEFT JOIN point_entry_lot x ON x.lot_id = l.id
        GROUP BY l.id HAVING l.points <> computed"""),

    /** An entry's points are the sum of its lot rows less its change of debt. */
    ENTRY_IS_SUM_OF_ITS_ROWS("""
        SELECT m.number, e.id, e.points, COALESCE(SUM(x.points), 0) - e.debt_change AS computed
        FROM point_entry e JOIN member m ON m.id = e.account_id LEFT JOIN point_entry_lot x ON x.entry_id = e.id
        GROUP BY e.id HAVING e.points <> computed"""),

    /** An entry touches lots of its own account only; the figures are the two accounts' ids. */
    ENTRY_STAYS_IN_ITS_ACCOUNT("""
        SELECT m.number, e.id, e.account_id, l.account_id AS computed
        FROM point_entry_lot x JOIN point_entry e ON e.id = x.entry_id JOIN point_lot l ON l.id = x.lot_id
        JOIN member m ON m.id = e.account_id WHERE e.account_id <> l.account_id"""),

    /** Every member has an account; the figures are how many there should be and are. */
    MEMBER_HAS_AN_ACCOUNT("""
        SELECT m.number, NULL, 1, 0 AS computed
        FROM member m LEFT JOIN point_account a ON a.member_id = m.id WHERE a.member_id IS NULL"""),

    /** Credits add and debits take: earned points are positive, redeemed and expired ones negative. */
    SIGN_FITS_KIND("""
        SELECT m.number, e.id, e.points, -e.points AS computed FROM point_entry e JOIN member m ON m.id = e.account_id
        WHERE e.kind IN ('EARN', 'REVERSE_REDEEM') AND e.points <= 0
            OR e.kind IN ('REDEEM', 'EXPIRE', 'REVERSE_EARN') AND e.points >= 0"""),

    /** A reversal, and only it, names an entry of its account, of the kind it turns round and of the purchase that its refund gives back. */
    REVERSAL_NAMES_ITS_ENTRY("""
        SELECT m.number, r.id, COALESCE(e.points, 0), -r.points AS computed FROM point_entry r JOIN member m ON m.id = r.account_id
        LEFT JOIN point_entry e ON e.id = r.reverses_id AND e.account_id = r.account_id AND r.kind = CONCAT('REVERSE_', e.kind)
            AND r.source_kind = 'REFUND' AND e.source_kind = 'PURCHASE'
            AND e.source_key = (SELECT p.receipt FROM refund f JOIN purchase p ON p.id = f.purchase_id WHERE f.number = r.source_key)
        WHERE r.kind IN ('REVERSE_EARN', 'REVERSE_REDEEM') AND e.id IS NULL
            OR r.kind NOT IN ('REVERSE_EARN', 'REVERSE_REDEEM') AND r.reverses_id IS NOT NULL"""),

    /** All reversals of an entry together never exceed it. */
    REVERSALS_WITHIN_THEIR_ENTRY("""
        SELECT m.number, e.id, ABS(e.points) AS stored, ABS(SUM(r.points)) AS computed
        FROM point_entry r JOIN point_entry e ON e.id = r.reverses_id JOIN member m ON m.id = e.account_id
        GROUP BY e.id HAVING computed > stored"""),

    /** A purchase spent and earned what the ledger says: the rooms above are asked by their tables; figures are net points. */
    PURCHASE_IS_IN_THE_LEDGER("""
        SELECT m.number, p.receipt, p.points_earned - p.points_spent, COALESCE(SUM(e.points), 0) AS computed
        FROM purchase p JOIN member m ON m.id = p.member_id LEFT JOIN point_entry e ON e.account_id = p.member_id
            AND e.kind IN ('EARN', 'REDEEM') AND e.source_kind = 'PURCHASE' AND e.source_key = p.receipt
        GROUP BY p.id HAVING COALESCE(SUM(IF(e.kind = 'EARN', e.points, 0)), 0) <> MAX(p.points_earned)
            OR COALESCE(SUM(IF(e.kind = 'REDEEM', -e.points, 0)), 0) <> MAX(p.points_spent)"""),

    /** A refund gave back and took what the ledger says; figures are net points. */
    REFUND_IS_IN_THE_LEDGER("""
        SELECT m.number, f.number, f.points_returned - f.points_taken, COALESCE(SUM(e.points), 0) AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
            LEFT JOIN point_entry e ON e.account_id = p.member_id AND e.kind IN ('REVERSE_EARN', 'REVERSE_REDEEM')
            AND e.source_kind = 'REFUND' AND e.source_key = f.number
        GROUP BY f.id HAVING COALESCE(SUM(IF(e.kind = 'REVERSE_REDEEM', e.points, 0)), 0) <> MAX(f.points_returned)
            OR COALESCE(SUM(IF(e.kind = 'REVERSE_EARN', -e.points, 0)), 0) <> MAX(f.points_taken)"""),

    /** Refunds together never give back more than was paid; figures are in the smallest unit of four decimals. */
    REFUNDS_WITHIN_THEIR_PURCHASE("""
        SELECT m.number, p.receipt, p.due * 10000, SUM(f.amount) * 10000 AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
        GROUP BY p.id HAVING SUM(f.amount) > MAX(p.due)
            OR SUM(f.points_returned) > MAX(p.points_spent) OR SUM(f.points_taken) > MAX(p.points_earned)"""),

    /** Every entry of a purchase or a refund has it. */
    ENTRY_HAS_ITS_SOURCE("""
        SELECT m.number, e.id, 1, 0 AS computed FROM point_entry e JOIN member m ON m.id = e.account_id
        LEFT JOIN purchase p ON e.source_kind = 'PURCHASE' AND p.receipt = e.source_key
        LEFT JOIN refund f ON e.source_kind = 'REFUND' AND f.number = e.source_key
        WHERE e.source_kind IN ('PURCHASE', 'REFUND') AND p.id IS NULL AND f.id IS NULL""");

    private final String query;

    LedgerRule(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
