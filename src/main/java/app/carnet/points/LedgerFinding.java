package app.carnet.points;

/**
 * A place where the ledger does not add up.
 *
 * @param memberNumber whose account
 * @param where        the id of the entry or lot, or null if it is the account's own figure
 * @param stored       the figure that is stored
 * @param computed     the figure that follows from the rows beneath
 */
public record LedgerFinding(LedgerRule rule, String memberNumber, String where, long stored, long computed) {

    static LedgerFinding of(LedgerRule rule, Object[] row) {
        return new LedgerFinding(rule, (String) row[0], row[1] == null ? null : row[1].toString(),
            ((Number) row[2]).longValue(), ((Number) row[3]).longValue());
    }
}
