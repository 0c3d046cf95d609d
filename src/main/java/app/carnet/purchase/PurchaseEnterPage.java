package app.carnet.purchase;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import app.carnet.member.Members;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /purchase/enter.xhtml?member=N}: lines on the left, the quote on the right, one button that books it. */
@Named
@ViewScoped
public class PurchaseEnterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PurchaseService service;
    @Inject
    private Members members;
    @Inject @Param(name = "member")
    private String number;
    private final PurchaseDraft draft = new PurchaseDraft();
    private String shown;
    private transient Member member;
    private transient PurchaseQuote quote;

    @PageAction
    public String load() {
        if (number == null) {
            return Go.to("/desk").saying("purchase_enter.find_member").outcome();
        }
        getMember().requireActive();
        return null;
    }

    public List<String> suggest(String typed) {
        return service.suggest(typed);
    }

    @PageAction
    public void choose() {
        draft.setListPrice(service.line(draft.getProduct(), 1, null).unitPrice());
    }

    @PageAction
    public void addLine() {
        draft.add(service.line(draft.getProduct(), draft.getQuantity(), draft.getUnitPrice()));
        quote = null;
    }

    @PageAction
    public void removeLine(int index) {
        draft.remove(index);
        quote = null;
    }

    @PageAction
    public void requote() {
        quote = null;
        quote = draft.isEmpty() ? null : service.quote(draft.purchase(number));
    }

    /** Books what the quote shows; a line typed but not added is added first, and nothing is booked yet. */
    @PageAction
    public String save() {
        if (draft.isLineTyped()) {
            addLine();
            return Go.stay("purchase_enter.line_added");
        }
        quote = null;
        String receipt = service.enter(draft.getToken(), draft.purchase(number), shown);
        return Go.to("/purchase/show").with("receipt", receipt).saying("purchase_enter.done").outcome();
    }

    public PurchaseQuote getQuote() {
        return quote == null && !draft.isEmpty() ? quote = service.preview(draft.purchase(number)) : quote;
    }

    public String getFingerprint() {
        return getQuote() == null ? null : getQuote().getFingerprint();
    }

    public void setFingerprint(String ofTheShownQuote) {
        shown = ofTheShownQuote;
    }

    public Member getMember() {
        return member == null ? member = members.get(number) : member;
    }

    public PurchaseDraft getDraft() {
        return draft;
    }
}
