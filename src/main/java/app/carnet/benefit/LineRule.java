package app.carnet.benefit;

import java.math.BigDecimal;

/**
 * By which rule a line of a purchase earns points.
 *
 * @param tierName        the tier that gives its multiplier, or null
 * @param tierMultiplier  1 if no tier does
 * @param extra           what gives the other multiplier, or null
 * @param extraName       of the campaign or coupon, or null
 * @param extraMultiplier 1 if nothing does
 */
public record LineRule(String tierName, BigDecimal tierMultiplier, ExtraKind extra, String extraName, BigDecimal extraMultiplier) {

    public static final LineRule PLAIN = new LineRule(null, BigDecimal.ONE, null, null, BigDecimal.ONE);

    /** The tier's times the other. */
    public BigDecimal multiplier() {
        return tierMultiplier.multiply(extraMultiplier);
    }
}
