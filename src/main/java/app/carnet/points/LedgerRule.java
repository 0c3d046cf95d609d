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

    /** While points are owed none are held: whatever comes in pays first, and whatever is there is taken first. */
    DEBT_LEAVES_NO_POINTS("""
        SELECT m.number, NULL, a.debt, SUM(l.points) AS computed
        FROM point_account a JOIN member m ON m.id = a.member_id JOIN point_lot l ON l.account_id = a.member_id
        WHERE a.debt > 0 GROUP BY a.member_id HAVING computed > 0"""),

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

    /** A reversal, and only it, names an entry of its account, of the kind it turns round, and of the purchase that its refund gives back or the bonus it brought. */
    REVERSAL_NAMES_ITS_ENTRY("""
        SELECT m.number, r.id, COALESCE(e.points, 0), -r.points AS computed FROM point_entry r JOIN member m ON m.id = r.account_id
        LEFT JOIN point_entry e ON e.id = r.reverses_id AND e.account_id = r.account_id AND r.kind = CONCAT('REVERSE_', e.kind)
            AND r.source_kind = IF(e.source_kind = 'PURCHASE', 'REFUND', 'REFERRAL') AND e.source_kind IN ('PURCHASE', 'REFERRAL')
            AND e.source_key = (SELECT IF(e.source_kind = 'PURCHASE', p.receipt, p.referral_key) FROM refund f JOIN purchase p ON p.id = f.purchase_id
                WHERE f.number = r.source_key)
        WHERE r.kind IN ('REVERSE_EARN', 'REVERSE_REDEEM') AND e.id IS NULL
            OR r.kind NOT IN ('REVERSE_EARN', 'REVERSE_REDEEM') AND r.reverses_id IS NOT NULL"""),

    /** All reversals of an entry together never exceed it. */
    REVERSALS_WITHIN_THEIR_ENTRY("""
        SELECT m.number, e.id, ABS(e.points) AS stored, ABS(SUM(r.points)) AS computed
        FROM point_entry r JOIN point_entry e ON e.id = r.reverses_id JOIN member m ON m.id = e.account_id
        GROUP BY e.id HAVING computed > stored"""),

    /** Only what a purchase earned can count as taken because it expired, in lots of its account; the figures are the two accounts' ids. */
    EXPIRED_IS_OF_A_REVERSAL("""
        SELECT m.number, e.id, e.account_id, l.account_id AS computed
        FROM point_entry_expired x JOIN point_entry e ON e.id = x.entry_id JOIN point_lot l ON l.id = x.lot_id
        JOIN member m ON m.id = e.account_id WHERE e.kind <> 'REVERSE_EARN' OR e.account_id <> l.account_id"""),

    /** A purchase spent and earned what the ledger says: the rooms above are asked by their tables; figures are net points. */
    PURCHASE_IS_IN_THE_LEDGER("""
        SELECT m.number, p.receipt, p.points_earned - p.points_spent, COALESCE(SUM(e.points), 0) AS computed
        FROM purchase p JOIN member m ON m.id = p.member_id LEFT JOIN point_entry e ON e.account_id = p.member_id
            AND e.kind IN ('EARN', 'REDEEM') AND e.source_kind = 'PURCHASE' AND e.source_key = p.receipt
        GROUP BY p.id HAVING COALESCE(SUM(IF(e.kind = 'EARN', e.points, 0)), 0) <> MAX(p.points_earned)
            OR COALESCE(SUM(IF(e.kind = 'REDEEM', -e.points, 0)), 0) <> MAX(p.points_spent)"""),

    /** A refund gave back, took and settled what the ledger says; figures are net points. */
    REFUND_IS_IN_THE_LEDGER("""
        SELECT m.number, f.number, f.points_returned - f.points_taken + f.points_expired + f.points_deducted, COALESCE(SUM(e.points), 0) AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
            LEFT JOIN point_entry e ON e.account_id = p.member_id AND e.kind IN ('REVERSE_EARN', 'REVERSE_REDEEM', 'ADJUST')
            AND e.source_kind = 'REFUND' AND e.source_key = f.number
        GROUP BY f.id HAVING COALESCE(SUM(IF(e.kind = 'REVERSE_REDEEM', e.points, 0)), 0) <> MAX(f.points_returned)
            OR COALESCE(SUM(IF(e.kind = 'REVERSE_EARN', -e.points, 0)), 0) <> MAX(f.points_taken)
            OR COALESCE(SUM(IF(e.kind = 'ADJUST', e.points, 0)), 0) <> MAX(f.points_expired + f.points_deducted)"""),

    /** What a refund counts as expired stands lot by lot beside its entry. */
    REFUND_NAMES_WHAT_HAD_EXPIRED("""
        SELECT m.number, f.number, f.points_expired, COALESCE(SUM(x.points), 0) AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
            LEFT JOIN point_entry e ON e.account_id = p.member_id AND e.kind = 'REVERSE_EARN' AND e.source_kind = 'REFUND' AND e.source_key = f.number
            LEFT JOIN point_entry_expired x ON x.entry_id = e.id
        GROUP BY f.id HAVING f.points_expired <> computed"""),

    /** What counts as expired of a lot never exceeds what has expired of it. */
    LOT_EXPIRED_WHAT_COUNTS_AS_EXPIRED("""
        SELECT m.number, l.id, x.points, COALESCE(SUM(-r.points), 0) AS computed
        FROM (SELECT lot_id, SUM(points) AS points FROM point_entry_expired GROUP BY lot_id) x JOIN point_lot l ON l.id = x.lot_id
            JOIN member m ON m.id = l.account_id LEFT JOIN (point_entry_lot r JOIN point_entry e ON e.id = r.entry_id AND e.kind = 'EXPIRE') ON r.lot_id = l.id
        GROUP BY l.id HAVING x.points > computed"""),

    /** Refunds together never give back more of a line than was sold and paid; figures are in the smallest unit of four decimals. */
    REFUND_LINES_WITHIN_THEIR_PURCHASE("""
        SELECT m.number, p.receipt, (MAX(n.due) + MAX(n.points_value)) * 10000, SUM(l.value) * 10000 AS computed
        FROM refund_line l JOIN refund f ON f.id = l.refund_id JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
            LEFT JOIN purchase_line n ON n.purchase_id = p.id AND n.line_no = l.line_no
        GROUP BY p.id, l.line_no HAVING MAX(n.line_no) IS NULL OR SUM(l.value) > MAX(n.due) + MAX(n.points_value) OR SUM(l.quantity) > MAX(n.quantity)"""),

    /** A refund's money fits its lines and what was held back of it; figures are in the smallest unit of four decimals. */
    REFUND_FITS_ITS_LINES("""
        SELECT m.number, f.number, f.amount * 10000, COALESCE(SUM(l.value), 0) * 10000 AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id LEFT JOIN refund_line l ON l.refund_id = f.id
        GROUP BY f.id HAVING MAX(f.amount) > COALESCE(SUM(l.value), 0) OR MAX(f.amount) < 0 OR MAX(f.held_back) < 0 OR MAX(f.held_back) > MAX(f.amount)
            OR MAX(f.points_expired + f.points_deducted + f.points_owed) > MAX(f.points_taken)"""),

    /** Refunds together never give back more than was paid; figures are in the smallest unit of four decimals. */
    REFUNDS_WITHIN_THEIR_PURCHASE("""
        SELECT m.number, p.receipt, p.due * 10000, SUM(f.amount) * 10000 AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
        GROUP BY p.id HAVING SUM(f.amount) > MAX(p.due)
            OR SUM(f.points_returned) > MAX(p.points_spent) OR SUM(f.points_taken) > MAX(p.points_earned)"""),

    /** Every entry of a purchase or a refund has it; so has what takes a bonus back. */
    ENTRY_HAS_ITS_SOURCE("""
        SELECT m.number, e.id, 1, 0 AS computed FROM point_entry e JOIN member m ON m.id = e.account_id
        LEFT JOIN purchase p ON e.source_kind = 'PURCHASE' AND p.receipt = e.source_key
        LEFT JOIN refund f ON e.source_kind IN ('REFUND', 'REFERRAL') AND f.number = e.source_key
        WHERE (e.source_kind IN ('PURCHASE', 'REFUND') OR e.source_kind = 'REFERRAL' AND e.kind <> 'EARN') AND p.id IS NULL AND f.id IS NULL"""),

    /** An entry of an activity has the points of its booking, which is the member's own. */
    ACTIVITY_IS_BOOKED("""
        SELECT m.number, e.id, e.points, COALESCE(b.points, 0) AS computed FROM point_entry e JOIN member m ON m.id = e.account_id
        LEFT JOIN activity_booking b ON b.id = CAST(e.source_key AS INTEGER) AND b.member_id = e.account_id
        WHERE e.source_kind = 'ACTIVITY' AND COALESCE(b.points, 0) <> e.points"""),

    /** Every booking of an activity has its entry. */
    BOOKING_IS_IN_THE_LEDGER("""
        SELECT m.number, b.id, b.points, COALESCE(e.points, 0) AS computed FROM activity_booking b JOIN member m ON m.id = b.member_id
        LEFT JOIN point_entry e ON e.account_id = b.member_id AND e.kind = 'EARN' AND e.source_kind = 'ACTIVITY'
            AND e.source_key = CAST(b.id AS CHAR)
        WHERE COALESCE(e.points, 0) <> b.points"""),

    /** Points for signing up are the first entry of the member whose number they name; figures are the entry's number in its account. */
    SIGN_UP_IS_ITS_MEMBERS("""
        SELECT m.number, e.id, 1, e.seq AS computed FROM point_entry e JOIN member m ON m.id = e.account_id
        WHERE e.source_kind = 'SIGN_UP' AND (e.seq <> 1 OR e.kind <> 'EARN' OR e.source_key <> m.number)"""),

    /** A bonus for a friend has the points of the friend's purchase that brought it, for the friend and for who brought them; nobody else has any. */
    BONUS_HAS_ITS_PURCHASE("""
        SELECT m.number, e.id, e.points, COALESCE(IF(p.member_id = e.account_id, p.referred_points, p.referrer_points), 0) AS computed
        FROM point_entry e JOIN member m ON m.id = e.account_id LEFT JOIN (purchase p JOIN member f ON f.id = p.member_id AND f.referred_by = p.referrer_id)
            ON p.referral_key = e.source_key AND e.account_id IN (p.member_id, p.referrer_id)
        WHERE e.source_kind = 'REFERRAL' AND e.kind = 'EARN'
            AND e.points <> COALESCE(IF(p.member_id = e.account_id, p.referred_points, p.referrer_points), 0)"""),

    /** What a purchase brought for a friend stands in both accounts; figures are the points of both. */
    BONUS_IS_IN_THE_LEDGER("""
        SELECT m.number, p.receipt, p.referred_points + p.referrer_points, COALESCE(own.points, 0) + COALESCE(theirs.points, 0) AS computed
        FROM purchase p JOIN member m ON m.id = p.member_id
            LEFT JOIN point_entry own ON own.account_id = p.member_id AND own.kind = 'EARN' AND own.source_kind = 'REFERRAL' AND own.source_key = p.referral_key
            LEFT JOIN point_entry theirs ON theirs.account_id = p.referrer_id AND theirs.kind = 'EARN' AND theirs.source_kind = 'REFERRAL' AND theirs.source_key = p.referral_key
        WHERE COALESCE(own.points, 0) <> p.referred_points OR COALESCE(theirs.points, 0) <> p.referrer_points"""),

    /** A refund took back of both bonuses what it says, and that is all there was; figures are the points of both. */
    REFUND_TOOK_THE_BONUS("""
        SELECT m.number, f.number, f.referred_taken + f.referrer_taken, COALESCE(-own.points, 0) + COALESCE(-theirs.points, 0) AS computed
        FROM refund f JOIN purchase p ON p.id = f.purchase_id JOIN member m ON m.id = p.member_id
            LEFT JOIN point_entry own ON own.account_id = p.member_id AND own.kind = 'REVERSE_EARN' AND own.source_kind = 'REFERRAL' AND own.source_key = f.number
            LEFT JOIN point_entry theirs ON theirs.account_id = p.referrer_id AND theirs.kind = 'REVERSE_EARN' AND theirs.source_kind = 'REFERRAL' AND theirs.source_key = f.number
        WHERE COALESCE(-own.points, 0) <> f.referred_taken OR COALESCE(-theirs.points, 0) <> f.referrer_taken
            OR f.referred_taken NOT IN (0, p.referred_points) OR f.referrer_taken NOT IN (0, p.referrer_points)"""),

    /** Where a member stands is what the last change made it: the tier, and the last day of hold or grace; figures are the tiers' ids. */
    TIER_IS_ITS_LAST_CHANGE("""
        SELECT m.number, c.id, COALESCE(s.tier_id, 0), COALESCE(c.to_tier, 0) AS computed
        FROM (SELECT member_id, MAX(id) AS id FROM tier_change GROUP BY member_id) newest JOIN tier_change c ON c.id = newest.id
            JOIN member m ON m.id = c.member_id LEFT JOIN member_tier s ON s.member_id = c.member_id
        WHERE s.member_id IS NULL OR c.to_tier <> s.tier_id OR NOT (c.held_through <=> COALESCE(s.grace_through, s.held_through))
        UNION ALL
        SELECT m.number, NULL, s.tier_id, 0 FROM member_tier s JOIN member m ON m.id = s.member_id
        WHERE NOT EXISTS (SELECT 1 FROM tier_change c WHERE c.member_id = s.member_id)""");

    private final String query;

    LedgerRule(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
