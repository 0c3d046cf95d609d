package app.carnet.points;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An entry as the statement shows it.
 *
 * @param points       signed
 * @param balanceAfter the account's balance after the entry
 * @param amount       money that earned, or null
 * @param remark       what for, or null
 */
public record StatementRow(long seq, Instant occurredAt, EntryKind kind, SourceKind sourceKind, String sourceKey,
        BigDecimal amount, BigDecimal coefficient, BigDecimal multiplier, String remark, String actor,
        long points, long balanceAfter) {

    /** True if the source is a purchase, whose receipt can be opened. */
    public boolean isPurchase() {
        return sourceKind == SourceKind.PURCHASE;
    }

    public boolean isEarned() {
        return kind == EntryKind.EARN && amount != null;
    }

    /** True if more than the plain coefficient was given. */
    public boolean isMultiplied() {
        return multiplier != null && multiplier.compareTo(BigDecimal.ONE) != 0;
    }
}
