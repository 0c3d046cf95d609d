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
            OR e.kind IN ('REDEEM', 'EXPIRE', 'REVERSE_EARN') AND e.points >= 0""");

    private final String query;

    LedgerRule(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
