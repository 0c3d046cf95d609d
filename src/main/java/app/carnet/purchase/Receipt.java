package app.carnet.purchase;

import app.carnet.points.Holdings;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a receipt shows, today and on every reprint the same, and what was given back of it.
 *
 * @param refunds in the order they were booked
 * @param held    what the member held after the purchase, or after it was undone
 */
public record Receipt(Purchase purchase, List<Refund> refunds, Holdings held) {

    public Receipt {
        refunds = List.copyOf(refunds);
    }

    /** How it was undone, or null. */
    public Refund getUndo() {
        return undo(refunds);
    }

    /** Paid in money, less what was handed out again. */
    public BigDecimal getNet() {
        return refunds.stream().map(Refund::getPaidOut).reduce(purchase.getDue(), BigDecimal::subtract);
    }

    /** Whether nothing of it stands, though it was not undone: then what was held after it is of no use to anybody. */
    public boolean isGivenBack() {
        return getUndo() == null && PurchaseRest.of(purchase, refunds).isNothing();
    }

    static Refund undo(List<Refund> refunds) {
        return refunds.stream().filter(Refund::isUndoing).findFirst().orElse(null);
    }
}
