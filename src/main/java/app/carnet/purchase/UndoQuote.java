package app.carnet.purchase;

import java.math.BigDecimal;

/**
 * What undoing a purchase would do now.
 *
 * @param points the member holds, pending ones among them
 */
public record UndoQuote(Purchase purchase, long points) {

    /** Money to give back, in the purchase's currency. */
    public BigDecimal amount() {
        return purchase.getDue();
    }

    /** Spent on the purchase, to be given back. */
    public long pointsReturned() {
        return purchase.getPointsSpent();
    }

    /** Earned by the purchase, to be taken. */
    public long pointsTaken() {
        return purchase.getPointsEarned();
    }

    public long pointsAfter() {
        return points + pointsReturned() - pointsTaken();
    }
}
