package app.carnet.purchase;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Purchases in figures.
 *
 * @param count  how many
 * @param sum    paid in money
 * @param lastAt the newest one, or null
 */
public record PurchaseTotals(long count, BigDecimal sum, Instant lastAt) {
}
