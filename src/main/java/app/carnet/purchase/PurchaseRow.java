package app.carnet.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * A purchase in a list.
 *
 * @param enteredBy the name of who entered it; the user name where nobody has that account
 * @param undoneBy  the name of who undid it, or null
 * @param undoneAt  when, or null
 * @param refunded  money handed out again, or null
 */
public record PurchaseRow(String receipt, Instant enteredAt, String memberNumber, String memberName, BigDecimal due,
        String currencyCode, long pointsSpent, long pointsEarned, String enteredBy, Long branchId,
        String undoneBy, Instant undoneAt, BigDecimal refunded) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Paid in money, less what was handed out again. */
    public BigDecimal net() {
        return refunded == null ? due : due.subtract(refunded);
    }

    /** Something was given back, and it was not undone. */
    public boolean isRefunded() {
        return refunded != null && !isUndone();
    }

    public Currency currency() {
        return Currency.getInstance(currencyCode);
    }
}
