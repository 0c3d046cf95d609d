package app.carnet.points;

import java.math.BigDecimal;

/**
 * The figures points were earned by, frozen on the entry: later settings never change what they say.
 *
 * @param amount      the money that could earn, at the currency's scale
 * @param coefficient points per 1.00
 * @param multiplier  the tier's
 * @param rule        short name of the rule, such as {@code BASE}
 */
public record EarnBasis(BigDecimal amount, BigDecimal coefficient, BigDecimal multiplier, String rule) {
}
