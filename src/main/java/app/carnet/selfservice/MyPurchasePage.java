package app.carnet.selfservice;

import app.carnet.foundation.PageAction;
import app.carnet.purchase.Receipt;
import app.carnet.purchase.Receipts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /my/purchase.xhtml?receipt=R…}: a receipt of the member's own; there is no other, whatever is asked for. */
@Named
@RequestScoped
public class MyPurchasePage {

    @Inject
    private Receipts receipts;

    private String receipt;
    private Receipt shown;

    @PageAction
    public void load() {
        shown = receipts.get(receipt);
    }

    /** Null where there is none. */
    public Receipt getShown() {
        return shown;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
