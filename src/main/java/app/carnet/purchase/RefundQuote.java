package app.carnet.purchase;

import app.carnet.foundation.Digest;
import app.carnet.points.Balance;
import app.carnet.points.Reversal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a refund comes to, shown before it is booked and booked as shown. Money is in the purchase's currency.
 *
 * @param after       what the member holds then
 * @param staysInTier the tier that the member keeps although the points no longer reach it, or null
 */
public record RefundQuote(Purchase purchase, RefundShares shares, Reversal points, Shortfall shortfall, Balance after, StaysInTier staysInTier) {

    /** @param lastDay through which the tier is held, or the last day of grace */
    public record StaysInTier(String tierName, LocalDate lastDay) {
    }

    static RefundQuote of(Purchase purchase, RefundShares shares, Reversal points, Shortfall shortfall) {
        return new RefundQuote(purchase, shares, points, shortfall, Balance.NONE, null);
    }

    RefundQuote leaving(Balance balance, StaysInTier tier) {
        return new RefundQuote(purchase, shares, points, shortfall, balance, tier);
    }

    /** Money of the refund, with what is held back. */
    public BigDecimal amount() {
        return shares.money();
    }

    /** Money to hand out. */
    public BigDecimal paidOut() {
        return shares.money().subtract(shortfall.heldBack());
    }

    /** The member's bonus for having been brought, which goes with the last of the purchase that brought it; else 0. */
    public long getReferralTakenBack() {
        return shares.last() ? purchase.getBonus().getReferredPoints() : 0;
    }

    /** The same of whoever brought the member. */
    public long getReferrerTakenBack() {
        return shares.last() ? purchase.getBonus().getReferrerPoints() : 0;
    }

    /** Points that can be redeemed then. */
    public long getRedeemableAfter() {
        return after.redeemable();
    }

    /** Points then that cannot be used yet. */
    public long getPendingAfter() {
        return after.pending();
    }

    /** Points owed then. */
    public long getDebtAfter() {
        return after.debt();
    }

    public StaysInTier getStaysInTier() {
        return staysInTier;
    }

    /** Of the points taken, those that come out of the account's lots. */
    public long takenFromAccount() {
        return points.fromAccount();
    }

    /** Taken from the account on paper only: they had expired, or money pays for them. */
    long pointsSettled() {
        return points.expired() + shortfall.deducted();
    }

    /** Changes when any figure of it does, or what is given back. */
    public String getFingerprint() {
        List<Object> facts = new ArrayList<>(List.of(purchase, shares.value(), shares.money(), points, shortfall, after, shares.last()));
        shares.parts().forEach(part -> facts.add(part.line().getLineNo() + "/" + part.quantity() + "/" + part.value()));
        return Digest.of(facts.toArray());
    }
}
