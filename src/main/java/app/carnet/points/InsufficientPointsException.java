package app.carnet.points;

import app.carnet.foundation.BusinessException;
import jakarta.ejb.ApplicationException;

/** More points were asked for than can be redeemed now; nothing was taken. */
@ApplicationException(rollback = true)
public class InsufficientPointsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final long balance;
    private final long requested;

    public InsufficientPointsException(long balance, long requested) {
        super("error.insufficient_points", requested, balance);
        this.balance = balance;
        this.requested = requested;
        at("points");
    }

    public long getBalance() {
        return balance;
    }

    public long getRequested() {
        return requested;
    }
}
