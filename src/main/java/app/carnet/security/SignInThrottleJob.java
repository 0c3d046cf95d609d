package app.carnet.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets old failures and old sessions; safe on several servers at once. */
@Singleton
@PermitAll
public class SignInThrottleJob {

    @Inject
    private SignInThrottle throttle;
    @Inject
    private AccountSessions sessions;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        throttle.forgetOld();
        sessions.forgetOld();
    }
}
