package app.carnet.purchase;

import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /purchase/show.xhtml?receipt=R…}: the receipt, and what was and can be given back of it. */
@Named
@RequestScoped
public class PurchaseShowPage {

    @Inject
    private Receipts receipts;
    @Inject
    private RefundService service;

    private String receipt;
    private Receipt shown;
    private PurchaseRest rest;
    private boolean undoable;
    private String refusal;

    @PageAction
    public void load() {
        shown = receipts.get(receipt);
        Purchase purchase = shown.purchase();
        rest = PurchaseRest.of(purchase, shown.refunds());
        undoable = !rest.isNothing() && service.isUndoable(purchase);
        refusal = service.refusal(purchase, rest);
    }

    /** Null where there is none. */
    public Receipt getShown() {
        return shown;
    }

    /** What can still be given back. */
    public PurchaseRest getRest() {
        return rest;
    }

    public boolean isUndoable() {
        return undoable;
    }

    /** The key of the sentence that says why nothing can be given back, or null. */
    public String getRefusal() {
        return refusal;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
