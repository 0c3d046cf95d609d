package app.carnet.security;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import app.carnet.foundation.DataDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Opens the set-up page to whoever can read the server's files: a code in the data directory, made at the start while
 * there is no account, gone with the first one.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
public class SetUpCode {

    private static final Logger LOG = Logger.getLogger(SetUpCode.class.getName());

    @Inject
    private Accounts accounts;

    private final SetUpCodeFile file = new SetUpCodeFile(DataDirectory.file("set-up-code.txt"));

    @PostConstruct
    void begin() {
        if (accounts.exist()) {
            file.delete();
            return;
        }
        if (!file.isUsable()) {
            file.write(OneTimeCode.fresh());
        }
        LOG.info(() -> "Nobody can sign in yet. The set-up page asks for the code in " + file.path().toAbsolutePath());
    }

    /** Whether that is the code, however it was typed; false too if there is none. */
    public boolean fits(String typed) {
        return file.fits(typed);
    }

    public void forget(@Observes(during = AFTER_SUCCESS) FirstSetUp done) {
        file.delete();
    }
}
