package app.carnet.purchase;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Purchases in figures, net of what was given back.
 *
 * @param count  how many, without those undone
 * @param sum    paid in money, less what was handed out again
 * @param lastAt the newest one that is not undone, or null
 */
public record PurchaseTotals(long count, BigDecimal sum, Instant lastAt) {
}
