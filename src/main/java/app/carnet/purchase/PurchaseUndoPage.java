package app.carnet.purchase;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** {@code /purchase/undo.xhtml?receipt=R…}: what undoing a purchase will give back and take, and the button that does it. */
@Named
@ViewScoped
public class PurchaseUndoPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RefundService refunds;

    @Inject
    @Param(name = "receipt")
    private String receipt;
    private String token;
    private boolean refused;
    private transient UndoQuote quote;

    @PageAction
    public void load() {
        refused = true;
        quote = refunds.quoteUndo(receipt);
        refused = false;
    }

    @PageAction
    public String undo() {
        refunds.undo(token, receipt);
        return Go.to("/purchase/show").with("receipt", receipt).saying("purchase_undo.done").outcome();
    }

    /** True if there is nothing to decide: the sentence on top says why. */
    public boolean isRefused() {
        return refused;
    }

    /** Null where it was not asked for. */
    public UndoQuote getQuote() {
        return quote;
    }

    public String getReceipt() {
        return receipt;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
