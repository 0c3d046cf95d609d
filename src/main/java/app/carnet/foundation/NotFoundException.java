package app.carnet.foundation;

import jakarta.ejb.ApplicationException;

/** What the address names does not exist: answered with 404. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String kind, Object key) {
        super("There is no " + kind + " '" + key + "'");
    }
}
