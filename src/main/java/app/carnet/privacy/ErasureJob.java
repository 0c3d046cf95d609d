package app.carnet.privacy;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.Unattended;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Completes what was erased; safe on several servers at once. */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class ErasureJob {

    @Inject
    private ErasuresAgain again;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void complete() {
        unattended.run("Completing erasures", again::complete);
    }
}
