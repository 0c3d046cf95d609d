package app.carnet.points;

import app.carnet.settings.Programme;
import java.math.BigDecimal;

/**
 * What redeeming would do, shown before anything is booked; the booking works it out anew.
 *
 * @param points     to be taken
 * @param worth      what they are worth, rounded down to the currency's scale
 * @param redeemable what can be redeemed now
 */
public record RedemptionPreview(long points, BigDecimal worth, long redeemable) {

    /** @return null where nothing, or too much to know what is meant, was typed */
    static RedemptionPreview of(Long points, BigDecimal amount, Programme programme, long redeemable) {
        if ((points == null) == (amount == null)) {
            return null;
        }
        long taken = Redemption.points(points, amount == null || amount.signum() > 0 ? amount : null, programme);
        return taken == 0 ? null : new RedemptionPreview(taken, programme.valueOf(taken), redeemable);
    }

    public boolean isEnough() {
        return points <= redeemable;
    }

    /** What can be redeemed afterwards. */
    public long getAfter() {
        return redeemable - points;
    }
}
