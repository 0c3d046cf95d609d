package app.carnet.foundation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old operation tokens, a batch every few minutes; safe on several servers at once. */
@Singleton
@PermitAll
public class OperationsJob {

    @Inject
    private Operations operations;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forgetOld() {
        operations.forgetOld();
    }
}
