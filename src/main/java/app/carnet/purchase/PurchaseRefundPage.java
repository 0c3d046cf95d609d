package app.carnet.purchase;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /purchase/refund.xhtml?receipt=R…}: what is given back on the left, its figures on the right, one button that books it. */
@Named
@ViewScoped
public class PurchaseRefundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RefundService service;
    @Inject
    private Purchases purchases;
    @Inject
    private Refunds refunds;

    @Inject
    @Param(name = "receipt")
    private String receipt;
    private final RefundDraft draft = new RefundDraft();
    private String shown;
    private boolean refused;
    private transient PurchaseRest rest;
    private transient RefundQuote quote;

    /** Says on arrival why nothing can be given back, if so. */
    @PageAction
    public void load() {
        requote();
    }

    @PageAction
    public void requote() {
        quote = null;
        refused = true;
        quote = service.quote(draft.request(receipt));
        refused = false;
    }

    /** Books what the figures show; figures of something else than what was typed are shown anew first. */
    @PageAction
    public String save() {
        quote = null;
        if (!draft.isAsQuoted()) {
            requote();
            return Go.stay("purchase_refund.check");
        }
        String number = service.refund(draft.getToken(), draft.request(receipt), shown);
        return Go.to("/purchase/refunded").with("refund", number).saying("purchase_refund.done").outcome();
    }

    /** Null where it would be refused. */
    public RefundQuote getQuote() {
        return quote == null && !refused ? quote = service.preview(draft.request(receipt)).orElse(null) : quote;
    }

    public String getFingerprint() {
        return getQuote() == null ? null : getQuote().getFingerprint();
    }

    public void setFingerprint(String ofTheShownQuote) {
        shown = ofTheShownQuote;
    }

    /** What can still be given back. */
    public PurchaseRest getRest() {
        return rest == null ? rest = refunds.rest(purchases.get(receipt)) : rest;
    }

    /** The key of the sentence that says why nothing at all can be given back, or null. */
    public String getRefusal() {
        return service.refusal(getRest().purchase(), getRest());
    }

    public List<RefundReason> getReasons() {
        return RefundReason.choice();
    }

    public RefundDraft getDraft() {
        return draft;
    }

    public String getReceipt() {
        return receipt;
    }
}
