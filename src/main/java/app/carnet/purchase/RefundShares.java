package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a refund is shared between money and points. Pure arithmetic on what earlier refunds have left.
 *
 * <ul>
 * <li>Pieces of a line give back their share of what is left of the line, rounded down, the last ones the rest; an amount
 * is shared among the lines by largest remainder of what is left of them.</li>
 * <li>Points spent are given back in proportion to all that was refunded so far, rounded down, less those given back before;
 * the rest of the value is money. The last refund gives back the last point. 100.00, of which 500 points paid 5.00: refunding
 * 50.00 gives back 250 points and 47.50.</li>
 * <li>Points worth more than the refund are not given back by it; its value is money. Money never exceeds what was paid in
 * money, all refunds together: after that, points are given back, rounded up. Of 10.00, 5 points at 1.00 each paid 5.00:
 * refunded by 0.50 at a time, the first ten give 0.50 each, the eleventh a point, the twelfth nothing more.</li>
 * <li>Points earned are taken as earned(before) − earned(after), by the purchase's own rule: 19.99 refunded as 10.00 and
 * 9.99 takes 10 and 9.</li>
 * </ul>
 *
 * @param parts what is given back of each line
 * @param value of the parts, paid in money and points
 * @param money to give back
 * @param back  points spent, to give back
 * @param take  points earned, to take
 * @param last  leaves nothing of the purchase
 */
public record RefundShares(List<Part> parts, BigDecimal value, BigDecimal money, long back, long take, boolean last) {

    /**
     * @param quantity pieces; 0 if only an amount is given back
     * @param value    after discounts, paid in money or points
     */
    public record Part(PurchaseLine line, int quantity, BigDecimal value) {
    }

    /** @throws BusinessException if nothing is left, or less than is asked for */
    static RefundShares of(RefundRequest request, PurchaseRest before) {
        if (before.isNothing()) {
            throw new BusinessException("error.refund_done");
        }
        List<Part> parts = parts(request, before);
        BigDecimal value = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (value.signum() == 0 && request.scope() != RefundRequest.Scope.WHOLE) {
            throw new BusinessException("error.refund_nothing");
        }
        return shared(parts, value, before, after(before, parts));
    }

    private static List<Part> parts(RefundRequest request, PurchaseRest before) {
        return switch (request.scope()) {
            case WHOLE -> before.lines().stream().filter(line -> line.value().signum() > 0 || line.quantity() > 0)
                .map(line -> new Part(line.line(), line.quantity(), line.value())).toList();
            case PIECES -> ofPieces(request.pieces(), before);
            case AMOUNT -> ofAmount(request.amount(), before);
        };
    }

    private static List<Part> ofPieces(Map<Integer, Integer> pieces, PurchaseRest before) {
        List<Part> parts = new ArrayList<>();
        if (!before.lines().stream().map(line -> line.line().getLineNo()).toList().containsAll(pieces.keySet())) {
            throw new BusinessException("error.refund_nothing");
        }
        for (PurchaseRest.Line line : before.lines()) {
            int wanted = pieces.getOrDefault(line.line().getLineNo(), 0);
            if (wanted < 0 || wanted > line.quantity()) {
                throw new BusinessException("error.refund_pieces", line.line().getDescription(), line.quantity());
            }
            if (wanted > 0) {
                parts.add(new Part(line.line(), wanted, line.valueOf(wanted)));
            }
        }
        return parts;
    }

    private static List<Part> ofAmount(BigDecimal amount, PurchaseRest before) {
        BigDecimal left = before.value();
        if (amount == null || amount.signum() <= 0 || amount.stripTrailingZeros().scale() > left.scale()) {
            throw new BusinessException("error.refund_amount", left).at("amount");
        }
        if (amount.compareTo(left) > 0) {
            throw new BusinessException("error.refund_more_than_left", left).at("amount");
        }
        List<BigDecimal> shares = Apportionment.of(amount.setScale(left.scale(), RoundingMode.UNNECESSARY),
            before.lines().stream().map(PurchaseRest.Line::value).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).signum() > 0) {
                parts.add(new Part(before.lines().get(i).line(), 0, shares.get(i)));
            }
        }
        return parts;
    }

    /** Of the lines; money and points given back by then do not matter here. */
    private static PurchaseRest after(PurchaseRest before, List<Part> parts) {
        List<PurchaseRest.Line> after = before.lines().stream().map(line -> parts.stream().filter(part -> part.line() == line.line()).findFirst()
            .map(part -> line.less(part.quantity(), part.value())).orElse(line)).toList();
        return new PurchaseRest(before.purchase(), after, before.money(), before.returned());
    }

    private static RefundShares shared(List<Part> parts, BigDecimal value, PurchaseRest before, PurchaseRest after) {
        Purchase purchase = before.purchase();
        SpentPoints spent = new SpentPoints(purchase);
        BigDecimal moneyLeft = purchase.getDue().subtract(before.money()).setScale(value.scale(), RoundingMode.UNNECESSARY);
        BigDecimal refundedByThen = purchase.getPayable().subtract(before.value()).add(value);
        boolean last = value.compareTo(before.value()) == 0;
        long back = last ? spent.points() - before.returned() : spent.dueBack(refundedByThen, before.returned(), value);
        BigDecimal money = last ? moneyLeft : value.subtract(spent.worth(before.returned() + back).subtract(spent.worth(before.returned())));
        if (money.compareTo(moneyLeft) > 0) {
            back = Math.max(0, spent.costOf(refundedByThen.subtract(purchase.getDue())) - before.returned());
            money = moneyLeft;
        }
        return new RefundShares(parts, value, money, back, before.earned() - after.earned(), after.isNothing());
    }
}
