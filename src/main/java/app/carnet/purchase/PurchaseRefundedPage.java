package app.carnet.purchase;

import app.carnet.foundation.PageAction;
import app.carnet.points.Holdings;
import app.carnet.points.PointAccounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /purchase/refunded.xhtml?refund=F…}: the slip of a refund, today and on every reprint the same. */
@Named
@RequestScoped
public class PurchaseRefundedPage {

    @Inject
    private Refunds refunds;
    @Inject
    private PointAccounts accounts;

    private String number;
    private Refund refund;
    private Holdings held;

    @PageAction
    public void load() {
        refund = refunds.get(number);
        held = accounts.heldAfter(refund.getPurchase().getMember().getId(), refund.sources(), refund.getId(), refund.getRefundedOn());
    }

    public Refund getRefund() {
        return refund;
    }

    /** The lines that the refund touched, with what the purchase calls them. */
    public List<RefundedLine> getLines() {
        return RefundedLine.of(refund);
    }

    /** What the member held after this refund. */
    public Holdings getHeld() {
        return held;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
