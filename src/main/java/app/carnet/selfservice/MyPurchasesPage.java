package app.carnet.selfservice;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.purchase.PurchaseRow;
import app.carnet.purchase.Purchases;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /my/purchases.xhtml?page=…}: what the member bought, newest first, and what of it was given back. */
@Named
@RequestScoped
public class MyPurchasesPage {

    @Inject
    private Purchases purchases;

    private int pageNumber = 1;
    private Page<PurchaseRow> page;

    @PageAction
    public void load() {
        page = purchases.own(pageNumber);
    }

    public Page<PurchaseRow> getPage() {
        return page;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = Page.clean(pageNumber);
    }
}
