package app.carnet.points;

import app.carnet.foundation.BusinessException;
import app.carnet.settings.Programme;
import java.math.BigDecimal;

/** How many points are meant: given as points, or as the amount they are to be worth. */
final class Redemption {

    private Redemption() {
    }

    /**
     * The points given, or what the amount costs, rounded up; 0 if neither is given.
     *
     * @throws BusinessException if both are given: nobody can know which is meant
     */
    static long points(Long points, BigDecimal amount, Programme programme) {
        if (points != null && amount != null) {
            throw new BusinessException("error.points_or_amount").at("amount");
        }
        if (amount != null && amount.signum() == 0) {
            throw new BusinessException("error.points_not_positive").at("amount");
        }
        if (amount != null) {
            return programme.costOf(amount);
        }
        return points == null ? 0 : points;
    }
}
