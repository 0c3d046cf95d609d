package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import jakarta.ejb.ApplicationException;

/** The rules, the products or the balance are no longer what the shown quote was made from; nothing was booked. */
@ApplicationException(rollback = true)
public class QuoteChangedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public QuoteChangedException() {
        super("error.quote_changed");
    }
}
