package app.carnet.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry as the statement shows it, with all that {@link StatementWords} makes a sentence of.
 *
 * @param reversedKey   the source of the entry that this one turns round, or null
 * @param amount        money that earned, or null
 * @param multiplier    of all lines alike; null if they differ, or nothing was multiplied
 * @param rule          what multiplied, as {@link EarnRule} writes it, or null
 * @param lastDay       of the lot that was filled or has ended; else null
 * @param spendableFrom of the same
 * @param expired       of the points that its refund took, had expired already
 * @param remark        what for, or null
 * @param actor         the name of who booked it; the user name where nobody has that account
 * @param points        signed
 * @param debtChange    signed
 * @param balanceAfter  the account's balance after the entry
 */
public record StatementRow(long seq, Instant occurredAt, String memberNumber, EntryKind kind, SourceKind sourceKind, String sourceKey,
        String reversedKey, BigDecimal amount, BigDecimal coefficient, BigDecimal multiplier, String rule,
        LocalDate lastDay, LocalDate spendableFrom, long expired, String remark, String actor, Long branchId,
        long points, long debtChange, long balanceAfter) {

    /** As the database gives it. */
    public StatementRow(long seq, Instant occurredAt, String memberNumber, EntryKind kind, SourceKind sourceKind, String sourceKey,
            String reversedKey, BigDecimal amount, BigDecimal coefficient, BigDecimal multiplier, String rule,
            LocalDate lastDay, LocalDate spendableFrom, String remark, String actor, Long branchId,
            long points, long debtChange, long balanceAfter) {
        this(seq, occurredAt, memberNumber, kind, sourceKind, sourceKey, reversedKey, amount, coefficient, multiplier, rule,
            lastDay, spendableFrom, 0, remark, actor, branchId, points, debtChange, balanceAfter);
    }

    StatementRow withExpired(long count) {
        return new StatementRow(seq, occurredAt, memberNumber, kind, sourceKind, sourceKey, reversedKey, amount, coefficient, multiplier, rule,
            lastDay, spendableFrom, count, remark, actor, branchId, points, debtChange, balanceAfter);
    }

    /** Without who booked it; the reason of an adjustment is the member's to read, which the manager who writes it is told. */
    StatementRow forItsMember() {
        return new StatementRow(seq, occurredAt, memberNumber, kind, sourceKind, sourceKey, reversedKey, amount, coefficient, multiplier, rule,
            lastDay, spendableFrom, expired, remark, null, branchId, points, debtChange, balanceAfter);
    }

    EntrySource source() {
        return new EntrySource(sourceKind, sourceKey);
    }

    /** Whether it turns a deed round, or settles what that took. */
    boolean isTurning() {
        return sourceKind == SourceKind.REFUND || sourceKind == SourceKind.REFERRAL && kind != EntryKind.EARN;
    }

    /** The receipt of the purchase that earned or spent, or of which points were taken or given back; else null. */
    public String receipt() {
        return sourceKind == SourceKind.PURCHASE ? sourceKey : sourceKind == SourceKind.REFUND ? reversedKey : null;
    }
}
