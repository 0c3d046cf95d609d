package app.carnet.purchase;

import app.carnet.foundation.Digest;
import app.carnet.points.Reversal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a refund comes to, shown before it is booked and booked as shown. Money is in the purchase's currency. */
public record RefundQuote(Purchase purchase, RefundShares shares, Reversal points, Shortfall shortfall) {

    /** Money of the refund, with what is held back. */
    public BigDecimal amount() {
        return shares.money();
    }

    /** Money to hand out. */
    public BigDecimal paidOut() {
        return shares.money().subtract(shortfall.heldBack());
    }

    /** The member's points then, pending ones among them, less debt. */
    public long balanceAfter() {
        return points.balance() + shortfall.deducted();
    }

    /** Of the points taken, those that come out of the account's lots. */
    public long takenFromAccount() {
        return points.taken() - points.expired() - points.missing();
    }

    /** Taken from the account on paper only: they had expired, or money pays for them. */
    long pointsSettled() {
        return points.expired() + shortfall.deducted();
    }

    /** Changes when any figure of it does, or what is given back. */
    public String getFingerprint() {
        List<Object> facts = new ArrayList<>(List.of(purchase, shares.value(), shares.money(), points, shortfall));
        shares.parts().forEach(part -> facts.add(part.line().getLineNo() + "/" + part.quantity() + "/" + part.value()));
        return Digest.of(facts.toArray());
    }
}
