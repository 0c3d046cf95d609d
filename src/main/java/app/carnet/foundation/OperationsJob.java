package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Forgets old operation tokens, a batch every few minutes; safe on several servers at once. */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class OperationsJob {

    @Inject
    private Operations operations;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forgetOld() {
        unattended.run("Forgetting old tokens", operations::forgetOld);
    }
}
