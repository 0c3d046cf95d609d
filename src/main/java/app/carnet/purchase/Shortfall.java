package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.settings.Programme;
import java.math.BigDecimal;

/**
 * Points that a refund should take and the account no longer holds, and what happens to them by the programme's policy.
 * Example: 60 points are missing at 100 points per 1.00. DEBT: 60 are owed. DEDUCT from 40.00: 0.60 is held back and
 * nothing is owed. DEDUCT from 0.25: all of it is held back for 25 points, 35 are owed. Never more is held back than the
 * points it pays for are worth: where one point is worth 1.00, nothing is held back from 0.50.
 *
 * @param owed     points that become debt
 * @param deducted points paid by money held back
 * @param heldBack money of the refund that is not paid out
 */
public record Shortfall(long owed, long deducted, BigDecimal heldBack) {

    /**
     * @param money of the refund
     * @throws BusinessException if the policy is to refuse
     */
    static Shortfall of(long missing, BigDecimal money, Programme programme) {
        BigDecimal none = programme.round(BigDecimal.ZERO);
        return switch (programme.getRefunds().getShortfallPolicy()) {
            case DEBT -> new Shortfall(missing, 0, none);
            case DEDUCT -> deducted(missing, programme.valueOf(missing), money, programme);
            case REFUSE -> {
                if (missing > 0) {
                    throw new BusinessException("error.refund_points_spent", missing);
                }
                yield new Shortfall(0, 0, none);
            }
        };
    }

    private static Shortfall deducted(long missing, BigDecimal value, BigDecimal money, Programme programme) {
        if (value.compareTo(money) <= 0) {
            return new Shortfall(0, missing, value);
        }
        long paid = programme.pointsBoughtBy(money);
        return new Shortfall(missing - paid, paid, programme.valueOf(paid));
    }
}
