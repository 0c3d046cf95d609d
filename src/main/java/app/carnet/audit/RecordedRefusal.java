package app.carnet.audit;

import app.carnet.foundation.BusinessException;

/**
 * A refusal that the trail tells of already: by an entry of its own, as of a failed sign-in, or, while somebody must
 * wait for the next try, by the entry of the failure that began the wait. So tries without end leave no entries without end.
 */
public class RecordedRefusal extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RecordedRefusal(String key, Object... arguments) {
        super(key, arguments);
    }
}
