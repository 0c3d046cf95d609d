package app.carnet.purchase;

import app.carnet.foundation.PageAction;
import app.carnet.points.EntrySource;
import app.carnet.points.PointAccounts;
import app.carnet.points.SourceKind;
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
    private long balance;

    @PageAction
    public void load() {
        refund = refunds.get(number);
        balance = accounts.balanceAfter(refund.getPurchase().getMember().getId(), new EntrySource(SourceKind.REFUND, number), refund.getId());
    }

    public Refund getRefund() {
        return refund;
    }

    /** The lines that the refund touched, with what the purchase calls them. */
    public List<RefundedLine> getLines() {
        return RefundedLine.of(refund);
    }

    /** The member's points, pending ones among them, less debt, as they stood after this refund. */
    public long getBalance() {
        return balance;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
