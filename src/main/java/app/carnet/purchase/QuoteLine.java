package app.carnet.purchase;

import app.carnet.benefit.LineRule;
import app.carnet.benefit.TierDiscount;
import app.carnet.product.Product;
import app.carnet.settings.Programme;
import java.math.BigDecimal;

/**
 * A line of a quote, with its shares of discounts and of what points paid.
 *
 * @param product     or null for free text
 * @param amount      quantity × unit price
 * @param earnsPoints false if its product earns none
 * @param rule        by which its points are multiplied
 * @param discount    of its tier
 * @param pointsValue its share of what points pay
 */
public record QuoteLine(Product product, String description, int quantity, BigDecimal unitPrice, BigDecimal amount,
        boolean earnsPoints, LineRule rule, TierDiscount discount, BigDecimal tierDiscount, BigDecimal couponDiscount,
        BigDecimal pointsValue) {

    /** Free text earns points; a catalogue product says for itself. */
    static QuoteLine of(NewLine line, Product product, LineRule rule, TierDiscount discount, Programme programme) {
        BigDecimal amount = programme.round(line.getAmount());
        BigDecimal none = programme.round(BigDecimal.ZERO);
        boolean earns = product == null || product.isEarnsPoints();
        return new QuoteLine(product, line.description(), line.quantity(), line.unitPrice(), amount, earns,
            rule, discount, none, none, none);
    }

    QuoteLine discountedByTier(BigDecimal share) {
        return new QuoteLine(product, description, quantity, unitPrice, amount, earnsPoints, rule, discount, share, couponDiscount, pointsValue);
    }

    QuoteLine paidWithPoints(BigDecimal share) {
        return new QuoteLine(product, description, quantity, unitPrice, amount, earnsPoints, rule, discount, tierDiscount, couponDiscount, share);
    }

    /** The money that the tier's percentage is taken of. */
    BigDecimal discountable() {
        return discount.isNone() ? BigDecimal.ZERO : amount;
    }

    /** The amount after discounts. */
    BigDecimal discounted() {
        return amount.subtract(tierDiscount).subtract(couponDiscount);
    }

    /** This line's share of what is paid in money. */
    public BigDecimal due() {
        return discounted().subtract(pointsValue);
    }

    /** The money of this line that earns points. */
    BigDecimal eligible() {
        return earnsPoints ? due() : BigDecimal.ZERO;
    }

    /** What this line adds to the points before coefficient and floor. */
    BigDecimal weighted() {
        return eligible().multiply(rule.multiplier());
    }
}
