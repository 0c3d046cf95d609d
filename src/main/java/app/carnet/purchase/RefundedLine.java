package app.carnet.purchase;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a refund as its slip shows it.
 *
 * @param quantity pieces given back; 0 if only an amount was
 * @param value    after discounts, paid in money or points
 */
public record RefundedLine(String description, int quantity, BigDecimal value) {

    static List<RefundedLine> of(Refund refund) {
        List<PurchaseLine> lines = refund.getPurchase().getLines();
        return refund.getLines().stream()
            .map(part -> new RefundedLine(lines.get(part.getLineNo() - 1).getDescription(), part.getQuantity(), part.getValue())).toList();
    }
}
