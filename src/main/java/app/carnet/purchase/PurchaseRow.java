package app.carnet.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** A purchase in a list. */
public record PurchaseRow(String receipt, Instant enteredAt, String memberNumber, String memberName, BigDecimal due,
        String currencyCode, long pointsSpent, long pointsEarned, String enteredBy) {

    public Currency currency() {
        return Currency.getInstance(currencyCode);
    }
}
