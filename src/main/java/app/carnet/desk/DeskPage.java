package app.carnet.desk;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.member.Members;
import app.carnet.member.SearchedInVain;
import app.carnet.purchase.Purchases;
import app.carnet.purchase.ReceiptNumber;
import app.carnet.purchase.RefundNumber;
import app.carnet.purchase.Refunds;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /desk.xhtml}: finds members, and tells how the day goes. */
@Named
@ViewScoped
public class DeskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DeskSearch search;
    @Inject
    private Members members;
    @Inject
    private Purchases purchases;
    @Inject
    private Refunds refunds;

    private String query;
    private transient List<DeskRow> rows;

    /**
     * Opens the receipt, the refund or the one person that was found; several, or none, are shown.
     *
     * @param waiting the ids of registrations that fit too, and wait for the desk
     */
    @PageAction
    public String open(List<Long> waiting) {
        if (getReceipt() != null) {
            return Go.to("/purchase/show").with("receipt", getReceipt()).outcome();
        }
        if (getRefund() != null) {
            return Go.to("/purchase/refunded").with("refund", getRefund()).outcome();
        }
        if (getRows().size() + waiting.size() != 1) {
            return null;
        }
        return waiting.isEmpty() ? Go.to("/member/show").with("member", getRows().get(0).number()).outcome()
            : Go.to("/registration/waiting").with("registration", waiting.get(0)).outcome();
    }

    /** Begins a registration with what was typed. */
    public String register() {
        SearchedInVain.remember(query);
        return Go.to("/registration/new").outcome();
    }

    public List<DeskRow> getRows() {
        if (rows == null) {
            rows = search.find(query);
        }
        return rows;
    }

    /** The number of the receipt that was typed, or null. */
    public String getReceipt() {
        return query == null ? null : ReceiptNumber.read(query).filter(purchases::exists).orElse(null);
    }

    /** The number of the refund that was typed, or null. */
    public String getRefund() {
        return query == null ? null : RefundNumber.read(query).filter(refunds::exists).orElse(null);
    }

    public long getNewMembers() {
        return members.countRegisteredToday();
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
        this.rows = null;
    }
}
