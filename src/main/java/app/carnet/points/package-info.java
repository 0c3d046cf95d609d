/**
 * The ledger of points. What is always true here:
 *
 * <ul>
 * <li>One writer: only {@link app.carnet.points.PointLedger} writes points, under the account's row lock, at READ COMMITTED.</li>
 * <li>Append only: an entry is never changed or removed; a correction is a new entry. Triggers and grants see to it.</li>
 * <li>Once: (account, kind, source kind, source key) is unique, beside the operation token of the deed.</li>
 * <li>Balance = sum of entries = sum of lots − debt; each lot = sum of its entry rows; each entry = sum of its lot rows
 * − change of debt. {@link app.carnet.points.LedgerCheck} names every place where that fails.</li>
 * <li>Never silent: too few points is a refusal with both figures. Expiry follows the clock: every write books what is
 * due first. Days are days in the programme's zone; points are whole.</li>
 * </ul>
 */
package app.carnet.points;
