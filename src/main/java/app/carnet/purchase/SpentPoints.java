package app.carnet.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The points that paid for a part of a purchase, and what each of them was worth then. */
final class SpentPoints {

    private final long points;
    private final BigDecimal value;
    private final BigDecimal payable;
    private final int scale;

    SpentPoints(Purchase purchase) {
        points = purchase.getPointsSpent();
        value = purchase.getPointsValue();
        payable = purchase.getPayable();
        scale = purchase.getCurrency().getDefaultFractionDigits();
    }

    long points() {
        return points;
    }

    /**
     * The points to give back: in proportion to all that has been refunded by then, rounded down, less those given back
     * before; never worth more than this refund.
     */
    long dueBack(BigDecimal refundedByThen, long before, BigDecimal refund) {
        if (points == 0) {
            return 0;
        }
        long proportional = share(refundedByThen, payable, RoundingMode.FLOOR) - before;
        return Math.max(0, Math.min(proportional, share(refund, value, RoundingMode.FLOOR)));
    }

    /** What the first so many of them paid, rounded down to the currency's scale. */
    BigDecimal worth(long first) {
        return points == 0 ? BigDecimal.ZERO.setScale(scale)
            : value.multiply(BigDecimal.valueOf(first)).divide(BigDecimal.valueOf(points), scale, RoundingMode.FLOOR);
    }

    /** The fewest of them that are worth that much, which is at most what all of them paid. */
    long costOf(BigDecimal amount) {
        return share(amount, value, RoundingMode.CEILING);
    }

    private long share(BigDecimal part, BigDecimal whole, RoundingMode rounding) {
        return BigDecimal.valueOf(points).multiply(part).divide(whole, 0, rounding).longValueExact();
    }
}
