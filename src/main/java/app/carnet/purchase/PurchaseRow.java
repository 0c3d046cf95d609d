package app.carnet.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * A purchase in a list, with what its refunds left of it.
 *
 * @param enteredBy the name of who entered it; the user name where nobody has that account
 * @param undoneBy  the name of who undid it, or null
 * @param undoneAt  when, or null
 * @param refunded  money of its refunds, or null if there are none
 * @param heldBack  of that, not handed out for points that were missing, or null
 * @param returned  points spent on it that were given back, or null
 * @param taken     points earned by it that were taken back, or null
 */
public record PurchaseRow(String receipt, Instant enteredAt, String memberNumber, String memberName, BigDecimal due,
        String currencyCode, long pointsSpent, long pointsEarned, String enteredBy, Long branchId,
        String undoneBy, Instant undoneAt, BigDecimal refunded, BigDecimal heldBack, Number returned, Number taken) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Something was given back, and it was not undone. */
    public boolean isRefunded() {
        return refunded != null && !isUndone();
    }

    /** Everything was given back, money and points, and it was not undone. */
    public boolean isWhollyRefunded() {
        return isRefunded() && refunded.compareTo(due) == 0 && returned.longValue() == pointsSpent;
    }

    /** Paid in money, less what was handed out again. */
    public BigDecimal net() {
        return refunded == null ? due : due.subtract(refunded).add(heldBack);
    }

    /** Points spent on it, less those given back. */
    public long netSpent() {
        return returned == null ? pointsSpent : pointsSpent - returned.longValue();
    }

    /** Points earned by it, less those taken back. */
    public long netEarned() {
        return taken == null ? pointsEarned : pointsEarned - taken.longValue();
    }

    public Currency currency() {
        return Currency.getInstance(currencyCode);
    }
}
