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

    private static final String UNCHANGED = "a.id = :id AND a.generation = :generation AND a.disabled = FALSE";

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

    /**
     * Writes down that the owner has come.
     *
     * @param account as it was when its owner proved to be that
     * @return false if it has changed since or is disabled: then nobody has come
     */
    public boolean succeeded(Account account) {
        boolean unchanged = entityManager.createQuery("UPDATE Account a SET a.lastSignInAt = :now WHERE " + UNCHANGED)
            .setParameter("now", clock.instant()).setParameter("id", account.getId()).setParameter("generation", account.getGeneration())
            .executeUpdate() == 1;
        if (unchanged) {
            caller.standAt(account.getBranchId());
            audit.recordBy(account.getUsername(), "SIGNED_IN", Subject.account(account.getUsername()), null);
        } else {
            failed(account, "changed");
        }
        return unchanged;
    }

    /** Keeps the same password at the cost that hashes have now. */
    public void renew(Account account, String passwordHash) {
        entityManager.createQuery("UPDATE Account a SET a.passwordHash = :hash WHERE " + UNCHANGED)
            .setParameter("hash", passwordHash).setParameter("id", account.getId()).setParameter("generation", account.getGeneration()).executeUpdate();
    }

    /**
     * @param account null if there is no such account: what was typed then is written nowhere
     * @param why     {@code wrong}, {@code disabled}, {@code changed} or {@code code}; tries while waiting are not written down: what began the wait is
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
