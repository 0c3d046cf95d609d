package app.carnet.points;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An entry as the statement shows it.
 *
 * @param points       signed
 * @param balanceAfter the account's balance after the entry
 * @param reversedKey  the source of the entry that this one turns round, or null
 * @param amount       money that earned, or null
 * @param remark       what for, or null
 * @param actor        the name of who booked it; the user name where nobody has that account
 */
public record StatementRow(long seq, Instant occurredAt, EntryKind kind, SourceKind sourceKind, String sourceKey,
        String reversedKey, BigDecimal amount, BigDecimal coefficient, BigDecimal multiplier, String remark, String actor, Long branchId,
        long points, long balanceAfter) {

    /** The receipt of the purchase that earned or spent, or of which points were taken or given back; else null. */
    public String receipt() {
        return sourceKind == SourceKind.PURCHASE ? sourceKey : sourceKind == SourceKind.REFUND ? reversedKey : null;
    }

    public boolean isReversal() {
        return sourceKind == SourceKind.REFUND;
    }

    public boolean isEarned() {
        return kind == EntryKind.EARN && amount != null;
    }

    /** True if more than the plain coefficient was given. */
    public boolean isMultiplied() {
        return multiplier != null && multiplier.compareTo(BigDecimal.ONE) != 0;
    }
}
