package app.carnet.member;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.Unattended;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Forgets, every hour, addresses that were never confirmed; safe on several servers at once. */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class EmailChangeJob {

    @Inject
    private EmailChanges changes;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "29", persistent = false)
    void forgetOld() {
        unattended.run("Forgetting unconfirmed addresses", changes::forgetOld);
    }
}
