package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps the rows of who is signed in where; see {@link AccountSession}. */
@Stateless
@PermitAll
public class AccountSessions {

    /** How often a click is written down, at most. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String END = "UPDATE AccountSession s SET s.endedAt = :now WHERE s.endedAt IS NULL AND ";

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Accounts accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** @return the id of the new row */
    public long begin(Account account, String userAgent) {
        AccountSession session = new AccountSession(account, BrowserName.of(userAgent), clock.instant());
        entityManager.persist(session);
        return session.getId();
    }

    /** Writes down that somebody clicked. */
    public void seen(long id) {
        entityManager.createQuery("UPDATE AccountSession s SET s.lastSeenAt = :now WHERE s.id = :id")
            .setParameter("now", clock.instant()).setParameter("id", id).executeUpdate();
    }

    /** Ends a session that its browser has left or may not go on with. */
    public void end(long id) {
        ending(END + "s.id = :id").setParameter("id", id).executeUpdate();
    }

    /** Those of the caller that go on, the one last used first. */
    @RolesAllowed("**")
    public List<AccountSession> mine() {
        Account account = me();
        Instant now = clock.instant();
        return entityManager.createQuery("SELECT s FROM AccountSession s WHERE s.accountId = :account AND s.endedAt IS NULL"
                + " AND s.generation = :generation AND s.lastSeenAt >= :awake AND s.begunAt >= :young ORDER BY s.lastSeenAt DESC, s.id DESC", AccountSession.class)
            .setParameter("account", account.getId()).setParameter("generation", account.getGeneration())
            .setParameter("awake", now.minus(SessionLimit.idle(account))).setParameter("young", now.minus(SessionLimit.longest(account))).getResultList();
    }

    /**
     * Ends one of the caller's own sessions.
     *
     * @throws NotFoundException if it is somebody else's
     */
    @RolesAllowed("**")
    public void endMine(long id) {
        Account account = me();
        AccountSession session = entityManager.find(AccountSession.class, id);
        if (session == null || !session.isOf(account)) {
            throw new NotFoundException("session", id);
        }
        end(id);
        audit.record("SESSION_ENDED", Subject.account(account.getUsername()), "1");
    }

    /** Ends all of the caller's sessions but one. */
    @RolesAllowed("**")
    public void endMineBut(long id) {
        Account account = me();
        int ended = endAllBut(account, id);
        audit.record("SESSION_ENDED", Subject.account(account.getUsername()), Integer.toString(ended));
    }

    /** Ends the account's sessions but one, which goes on in the account's present generation. */
    public int endAllBut(Account account, long id) {
        entityManager.createQuery("UPDATE AccountSession s SET s.generation = :generation WHERE s.id = :id AND s.accountId = :account")
            .setParameter("generation", account.getGeneration()).setParameter("id", id).setParameter("account", account.getId()).executeUpdate();
        return ending(END + "s.accountId = :account AND s.id <> :id").setParameter("account", account.getId()).setParameter("id", id).executeUpdate();
    }

    /** Forgets those that nobody has used for a month. */
    public void forgetOld() {
        entityManager.createQuery("DELETE FROM AccountSession s WHERE s.lastSeenAt < :old")
            .setParameter("old", clock.instant().minus(KEPT)).executeUpdate();
    }

    private Account me() {
        return accounts.get(context.getCallerPrincipal().getName());
    }

    private Query ending(String update) {
        return entityManager.createQuery(update).setParameter("now", clock.instant());
    }
}
