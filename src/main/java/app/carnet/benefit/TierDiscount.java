package app.carnet.benefit;

import java.math.BigDecimal;

/**
 * What a tier takes off the price of a line.
 *
 * @param tierName or null if nothing is taken off
 * @param percent  0 to 100
 */
public record TierDiscount(String tierName, BigDecimal percent) {

    public static final TierDiscount NONE = new TierDiscount(null, BigDecimal.ZERO);

    public boolean isNone() {
        return percent.signum() == 0;
    }
}
