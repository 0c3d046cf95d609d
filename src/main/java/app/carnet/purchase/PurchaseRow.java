package app.carnet.purchase;

import java.math.BigDecimal;
import java.time.Instant;

/** A purchase in a list. */
public record PurchaseRow(String receipt, Instant enteredAt, String memberNumber, String memberName, BigDecimal due,
        String currency, long pointsSpent, long pointsEarned, String enteredBy) {
}
