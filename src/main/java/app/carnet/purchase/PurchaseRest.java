package app.carnet.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is left of a purchase after some refunds. Immutable. Values are of lines after discounts, paid in money or points.
 *
 * @param lines    what is left of each
 * @param money    given back so far
 * @param returned points given back so far
 */
public record PurchaseRest(Purchase purchase, List<Line> lines, BigDecimal money, long returned) {

    public PurchaseRest {
        lines = List.copyOf(lines);
    }

    /**
     * @param quantity pieces not given back yet
     * @param value    not given back yet
     */
    public record Line(PurchaseLine line, int quantity, BigDecimal value) {

        /** The value of so many of its pieces, rounded down; the last pieces take what is left. */
        BigDecimal valueOf(int pieces) {
            return pieces == quantity ? value
                : value.multiply(BigDecimal.valueOf(pieces)).divide(BigDecimal.valueOf(quantity), value.scale(), RoundingMode.FLOOR);
        }

        /** Its money that earned points, in proportion to the value left, rounded half up; times its multiplier. */
        BigDecimal weighted() {
            if (!line.isEarnsPoints() || value.signum() == 0) {
                return BigDecimal.ZERO;
            }
            return line.getDue().multiply(value).divide(line.getPayable(), value.scale(), RoundingMode.HALF_UP).multiply(line.getMultiplier());
        }

        Line less(int pieces, BigDecimal part) {
            return new Line(line, quantity - pieces, value.subtract(part));
        }
    }

    /** What the refunds so far have left. */
    static PurchaseRest of(Purchase purchase, List<Refund> refunds) {
        int scale = purchase.getCurrency().getDefaultFractionDigits();
        List<Line> all = purchase.getLines().stream()
            .map(line -> new Line(line, line.getQuantity(), line.getPayable().setScale(scale, RoundingMode.UNNECESSARY))).toList();
        PurchaseRest rest = new PurchaseRest(purchase, all, BigDecimal.ZERO.setScale(scale), 0);
        for (Refund refund : refunds) {
            rest = rest.less(refund.getLines().stream().collect(Collectors.toMap(RefundLine::getLineNo, Function.identity())), refund);
        }
        return rest;
    }

    private PurchaseRest less(Map<Integer, RefundLine> parts, Refund refund) {
        List<Line> left = lines.stream().map(line -> {
            RefundLine part = parts.get(line.line().getLineNo());
            return part == null ? line : line.less(part.getQuantity(), part.getValue().setScale(line.value().scale(), RoundingMode.UNNECESSARY));
        }).toList();
        return new PurchaseRest(purchase, left, money.add(refund.getAmount()), returned + refund.getPointsReturned());
    }

    /** What can still be given back. */
    public BigDecimal value() {
        return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has been given back so far, whether it was paid in money or points. */
    BigDecimal refunded() {
        return purchase.getPayable().subtract(value());
    }

    /** A purchase that was free is left as long as its pieces are. */
    public boolean isNothing() {
        boolean free = purchase.getPayable().signum() == 0;
        return value().signum() == 0 && !(free && lines.stream().anyMatch(line -> line.quantity() > 0));
    }

    /** The points that what is left earns by the purchase's own rule. */
    long earned() {
        return purchase.pointsFor(lines.stream().map(Line::weighted).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
