package app.carnet.foundation;

import jakarta.ejb.ApplicationException;

/** Somebody else changed, meanwhile, what was being edited; nothing was saved. */
@ApplicationException(rollback = true)
public class ChangedMeanwhileException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException() {
        super("error.changed_meanwhile");
    }

    /** @throws ChangedMeanwhileException unless the version that was edited is still the current one */
    public static void unlessSame(int editedVersion, int currentVersion) {
        if (editedVersion != currentVersion) {
            throw new ChangedMeanwhileException();
        }
    }
}
