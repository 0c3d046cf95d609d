package app.carnet.registration;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.Unattended;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Forgets registrations for which nobody came; safe on several servers at once. */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class SelfRegistrationJob {

    @Inject
    private SelfRegistrations registrations;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void forgetOld() {
        unattended.run("Forgetting old registrations", registrations::forgetOld);
    }
}
