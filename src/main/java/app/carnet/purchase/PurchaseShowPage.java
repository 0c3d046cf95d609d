package app.carnet.purchase;

import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /purchase/show.xhtml?receipt=R…}: the receipt. */
@Named
@RequestScoped
public class PurchaseShowPage {

    @Inject
    private Purchases purchases;

    private String receipt;
    private Purchase purchase;

    @PageAction
    public void load() {
        purchase = purchases.get(receipt);
    }

    public Purchase getPurchase() {
        return purchase;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
