package app.carnet.points;

import app.carnet.foundation.BusinessException;
import jakarta.ejb.ApplicationException;

/** Earned points were to be taken back, but the account holds too few by now; nothing was taken. */
@ApplicationException(rollback = true)
public class PointsSpentException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PointsSpentException(long wanted, long held) {
        super("error.points_spent", wanted, held);
    }
}
