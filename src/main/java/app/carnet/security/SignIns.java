package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Writes down who came and went, and who was not let in. */
@Stateless
@PermitAll
public class SignIns {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private AccountSessions sessions;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** @param passwordHash the password's hash from now on: the one it had, or a costlier one */
    public void succeeded(Account account, String passwordHash) {
        entityManager.createQuery("UPDATE Account a SET a.lastSignInAt = :now, a.passwordHash = :hash"
                + " WHERE a.id = :id AND a.generation = :generation")
            .setParameter("now", clock.instant())
            .setParameter("hash", passwordHash)
            .setParameter("id", account.getId())
            .setParameter("generation", account.getGeneration())
            .executeUpdate();
        caller.standAt(account.getBranchId());
        audit.recordBy(account.getUsername(), "SIGNED_IN", Subject.account(account.getUsername()), null);
    }

    /**
     * @param account null if there is no such account: what was typed then is written nowhere
     * @param why     {@code wrong} or {@code disabled}; tries while waiting are not written down: what began the wait is
     */
    public void failed(Account account, String why) {
        audit.record("SIGN_IN_FAILED", account == null ? null : Subject.account(account.getUsername()), why);
    }

    /** @param session the id of the one that ends */
    public void signedOut(long session) {
        sessions.end(session);
        audit.record("SIGNED_OUT", Subject.account(context.getCallerPrincipal().getName()));
    }
}
