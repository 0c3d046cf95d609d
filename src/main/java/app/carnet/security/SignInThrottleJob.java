package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.Unattended;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Forgets old failures, sessions, links and counts; safe on several servers at once. */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class SignInThrottleJob {

    @Inject
    private SignInThrottle throttle;
    @Inject
    private AccountSessions sessions;
    @Inject
    private OneTimeLinks links;
    @Inject
    private HourlyLimits limits;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        unattended.run("Forgetting old failures", throttle::forgetOld);
        unattended.run("Forgetting old sessions", sessions::forgetOld);
        unattended.run("Forgetting old links", links::forgetOld);
        unattended.run("Forgetting old counts", limits::forgetOld);
    }
}
