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
    private String shown;
    private boolean refused;
    private transient RefundQuote quote;

    @PageAction
    public void load() {
        refused = true;
        quote = refunds.quoteUndo(receipt);
        refused = false;
    }

    @PageAction
    public String undo() {
        quote = null;
        refunds.undo(token, receipt, shown);
        return Go.to("/purchase/show").with("receipt", receipt).saying("purchase_undo.done").outcome();
    }

    /** Null where it would be refused: the sentence on top says why. */
    public RefundQuote getQuote() {
        return quote == null && !refused ? quote = refunds.previewUndo(receipt).orElse(null) : quote;
    }

    /** Of the figures that are shown; what is booked is what was shown. */
    public String getFingerprint() {
        return getQuote() == null ? null : getQuote().getFingerprint();
    }

    public void setFingerprint(String ofTheShownQuote) {
        shown = ofTheShownQuote;
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
