package app.carnet.purchase;

import app.carnet.foundation.PageAction;
import app.carnet.points.EntrySource;
import app.carnet.points.PointAccounts;
import app.carnet.points.SourceKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /purchase/show.xhtml?receipt=R…}: the receipt, today and on every reprint the same. */
@Named
@RequestScoped
public class PurchaseShowPage {

    @Inject
    private Purchases purchases;
    @Inject
    private RefundService refunds;
    @Inject
    private PointAccounts accounts;

    private String receipt;
    private Purchase purchase;
    private Refund undo;
    private boolean undoable;
    private long balance;

    @PageAction
    public void load() {
        purchase = purchases.get(receipt);
        undo = refunds.findUndo(purchase).orElse(null);
        undoable = undo == null && refunds.isUndoable(purchase);
        EntrySource deed = undo == null ? new EntrySource(SourceKind.PURCHASE, receipt) : new EntrySource(SourceKind.REFUND, undo.getNumber());
        balance = accounts.balanceAfter(purchase.getMember().getId(), deed, undo == null ? purchase.getId() : undo.getId());
    }

    public Purchase getPurchase() {
        return purchase;
    }

    /** How it was undone, or null. */
    public Refund getUndo() {
        return undo;
    }

    public boolean isUndoable() {
        return undoable;
    }

    /** The member's points, pending ones among them, as they stood after this purchase, or after it was undone. */
    public long getBalance() {
        return balance;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
