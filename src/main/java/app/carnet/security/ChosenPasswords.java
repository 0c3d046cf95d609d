package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes passwords that people have chosen, in short transactions: whatever takes long was computed before. By then the
 * account may have changed; so a password is set only as long as what allowed it still stands, and by each of these once.
 */
@Stateless
@PermitAll
public class ChosenPasswords {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private AccountSessions sessions;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * @param codeHash of the one-time code that was shown
     * @return the account in its new generation; empty if that code has been used, replaced or outlived meanwhile
     */
    public Optional<Account> setByCode(long accountId, String codeHash, String passwordHash, String deed) {
        Optional<Account> account = Optional.of(locked(accountId)).filter(one -> codeHash.equals(one.resetCodeHash(clock.instant())));
        account.ifPresent(one -> {
            one.acceptPassword(passwordHash);
            audit.recordBy(one.getUsername(), deed, Subject.account(one.getUsername()), null);
        });
        return account;
    }

    /**
     * @param oldHash of the password that was shown
     * @param session the id of the one that goes on; all others end
     * @return the account in its new generation; empty if it has another password meanwhile
     */
    public Optional<Account> change(long accountId, String oldHash, String passwordHash, long session) {
        Optional<Account> account = Optional.of(locked(accountId)).filter(one -> oldHash.equals(one.getPasswordHash()));
        account.ifPresent(one -> {
            one.acceptPassword(passwordHash);
            sessions.endAllBut(one, session);
            audit.record("PASSWORD_CHANGED", Subject.account(one.getUsername()));
        });
        return account;
    }

    private Account locked(long accountId) {
        return entityManager.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }
}
