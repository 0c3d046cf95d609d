package app.carnet.points;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures points were earned by, frozen on the entry: later settings never change what they say.
 *
 * @param amount      the money that could earn, at the currency's scale; null if no money did
 * @param coefficient points per 1.00
 * @param multiplier  of all lines alike, or null if they differ
 * @param rule        what multiplied, as {@link EarnRule} writes it
 */
public record EarnBasis(BigDecimal amount, BigDecimal coefficient, BigDecimal multiplier, String rule) {

    /** Of points that no money earned. */
    static final EarnBasis NONE = new EarnBasis(null, null, null, null);

    /** Of points for bringing a friend or having been brought; it names the friend by number. */
    public static EarnBasis ofReferral(String friendNumber) {
        return new EarnBasis(null, null, null, EarnRule.write(List.of(new EarnRule(EarnRule.REFERRAL, friendNumber, BigDecimal.ONE))));
    }

    /** Of points for what a member did, by the name that it has today. */
    public static EarnBasis ofActivity(String name) {
        return new EarnBasis(null, null, null, EarnRule.write(List.of(new EarnRule(EarnRule.ACTIVITY, name, BigDecimal.ONE))));
    }
}
