package app.carnet.purchase;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
    @Inject @Param(name = "receipt")
    private String receipt;
    private final RefundDraft draft = new RefundDraft();
    private String shown;
    private String refusal;
    private transient PurchaseRest rest;
    private transient RefundPreview figures;

    @PageAction
    public void load() {
        getRest();
    }

    @PageAction
    public void requote() {
        rest = null;
        figures = null;
        draft.check(getRest());
        getFigures().sayBesideItsInput();
    }

    /** Books what the figures show; figures of something else than what was typed are shown anew first. */
    @PageAction
    public String save() {
        if (!draft.isAsQuoted()) {
            requote();
            return Go.stay("purchase_refund.check");
        }
        figures = null;
        String number = service.refund(draft.getToken(), draft.request(receipt), shown);
        return Go.to("/purchase/refunded").with("refund", number).saying("purchase_refund.done").outcome();
    }

    /** Neither figures nor a refusal while something typed could not be read. */
    public RefundPreview getFigures() {
        if (draft.isMisread(FacesContext.getCurrentInstance())) {
            return RefundPreview.NONE;
        }
        return figures == null ? figures = RefundPreview.of(() -> service.quote(draft.request(receipt))) : figures;
    }

    public String getFingerprint() {
        return getFigures().fingerprint();
    }

    public void setFingerprint(String ofTheShownQuote) {
        shown = ofTheShownQuote;
    }

    /** What can still be given back. */
    public PurchaseRest getRest() {
        if (rest == null) {
            rest = refunds.rest(purchases.get(receipt));
            refusal = service.refusal(rest.purchase(), rest);
        }
        return rest;
    }

    /** The key of the sentence that says why nothing at all can be given back, or null. */
    public String getRefusal() {
        getRest();
        return refusal;
    }

    public RefundDraft getDraft() {
        return draft;
    }

    public String getReceipt() {
        return receipt;
    }
}
