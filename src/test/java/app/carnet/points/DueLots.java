package app.carnet.points;

import java.util.List;

/**
 * Members by the thousand whose points ended long ago, each with one lot that one entry filled; made by SQL, as clean as if
 * booked, in a database of their own: MariaDB fills a table that has triggers by INSERT SELECT with one row only, so they go.
 */
final class DueLots {

    static final long POINTS = 10;

    private DueLots() {
    }

    /** Statements for the tables' owner; the ids are 1 to that number, far below any that are made. */
    static List<String> ofMembers(int count) {
        String each = " FROM seq_1_to_" + count;
        String made = " FROM point_account WHERE member_id <= " + count;
        return List.of(
            "DROP TRIGGER point_entry_no_update", "DROP TRIGGER point_entry_no_delete",
            "DROP TRIGGER point_entry_lot_no_update", "DROP TRIGGER point_entry_lot_no_delete",
            "INSERT INTO member (id, number, name, status, registered_at, registered_by, version)"
                + " SELECT seq, CONCAT('9', LPAD(seq, 7, '0')), CONCAT('Member ', seq), 'ACTIVE', 1, 'system', 0" + each,
            "INSERT INTO point_account (member_id, balance, debt, last_seq) SELECT seq, " + POINTS + ", 0, 1" + each,
            "INSERT INTO point_entry (id, account_id, seq, kind, points, balance_after, debt_change, occurred_at, source_kind, source_key, actor)"
                + " SELECT member_id, member_id, 1, 'ADJUST', " + POINTS + ", " + POINTS + ", 0, 1, 'ADJUSTMENT', member_id, 'system'" + made,
            "INSERT INTO point_lot (id, account_id, expires_on, spendable_from, points)"
                + " SELECT seq, seq, '2001-01-31' + INTERVAL seq % 90 DAY, '2001-01-01', " + POINTS + each,
            "INSERT INTO point_entry_lot (entry_id, lot_id, points) SELECT member_id, member_id, " + POINTS + made);
    }
}
