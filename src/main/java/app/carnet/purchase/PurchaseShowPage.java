package app.carnet.purchase;

import app.carnet.foundation.PageAction;
import app.carnet.points.Holdings;
import app.carnet.points.PointAccounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;

/** {@code /purchase/show.xhtml?receipt=R…}: the receipt, today and on every reprint the same, and what was given back of it. */
@Named
@RequestScoped
public class PurchaseShowPage {

    @Inject
    private Purchases purchases;
    @Inject
    private RefundService service;
    @Inject
    private Refunds refundsRead;
    @Inject
    private PointAccounts accounts;

    private String receipt;
    private Purchase purchase;
    private List<Refund> refunds;
    private PurchaseRest rest;
    private boolean undoable;
    private String refusal;
    private Holdings held;

    @PageAction
    public void load() {
        purchase = purchases.get(receipt);
        refunds = refundsRead.of(purchase);
        rest = PurchaseRest.of(purchase, refunds);
        undoable = !rest.isNothing() && service.isUndoable(purchase);
        refusal = service.refusal(purchase, rest);
        Refund undo = getUndo();
        long member = purchase.getMember().getId();
        held = undo == null ? accounts.heldAfter(member, purchase.sources(), purchase.getId(), purchase.getEnteredOn())
            : accounts.heldAfter(member, undo.sources(), undo.getId(), undo.getRefundedOn());
    }

    public Purchase getPurchase() {
        return purchase;
    }

    /** In the order they were booked. */
    public List<Refund> getRefunds() {
        return refunds;
    }

    /** What can still be given back. */
    public PurchaseRest getRest() {
        return rest;
    }

    /** Paid in money, less what was handed out again. */
    public BigDecimal getNet() {
        return refunds.stream().map(Refund::getPaidOut).reduce(purchase.getDue(), BigDecimal::subtract);
    }

    /** How it was undone, or null. */
    public Refund getUndo() {
        return refunds == null ? null : refunds.stream().filter(Refund::isUndoing).findFirst().orElse(null);
    }

    public boolean isUndoable() {
        return undoable;
    }

    /** The key of the sentence that says why nothing can be given back, or null. */
    public String getRefusal() {
        return refusal;
    }

    /** What the member held after this purchase, or after it was undone. */
    public Holdings getHeld() {
        return held;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
