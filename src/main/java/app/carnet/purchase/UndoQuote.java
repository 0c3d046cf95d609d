package app.carnet.purchase;

import app.carnet.points.ReversalQuote;
import java.math.BigDecimal;

/**
 * What undoing a purchase would do now.
 *
 * @param points what the ledger would do
 */
public record UndoQuote(Purchase purchase, ReversalQuote points) {

    /** Money to give back, in the purchase's currency. */
    public BigDecimal amount() {
        return purchase.getDue();
    }

    /** Spent on the purchase, to be given back. */
    public long pointsReturned() {
        return points.returned();
    }

    /** Earned by the purchase, to be taken; what of it has expired is not taken again. */
    public long pointsTaken() {
        return points.taken();
    }

    /** The member's points then, pending ones among them, less debt. */
    public long pointsAfter() {
        return points.balanceAfter();
    }
}
