package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.Caller;
import app.carnet.foundation.Digest;
import app.carnet.foundation.InstantConverter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Slows down guessing, per account and per address, on all servers together. A try is counted as failed before it is
 * looked at, so a hundred tries at once are a hundred. Several tills may share one address: it has more free failures.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class SignInThrottle {

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 20;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Counts a try.
     *
     * @param what the username as typed, known or not, or another thing that is guessed
     * @return false if this account or address must wait; then the try does not count
     */
    public boolean admit(String what) {
        FailedSignIns account = locked(account(what));
        FailedSignIns address = locked(address());
        if (account.mustWait(clock.instant(), FREE_PER_ACCOUNT) || address.mustWait(clock.instant(), FREE_PER_ADDRESS)) {
            return false;
        }
        account.count(clock.instant());
        address.count(clock.instant());
        return true;
    }

    /** The try was none of guessing: the account is free again, the address has one failure less. */
    public void succeeded(String what) {
        locked(account(what)).forget();
        locked(address()).takeBack();
    }

    /** Forgets what is too old to count. */
    public void forgetOld() {
        entityManager.createQuery("DELETE FROM FailedSignIns f WHERE f.lastFailure < :old")
            .setParameter("old", clock.instant().minus(FailedSignIns.REMEMBERED)).executeUpdate();
    }

    /**
     * The row, made if it is not there, until the end of the transaction ours alone. The statement that finds it locks
     * it for writing at once: a shared lock made exclusive later is a deadlock of two sign-ins. Accounts come before
     * addresses.
     */
    private FailedSignIns locked(String subject) {
        entityManager.createNativeQuery("INSERT INTO sign_in_throttle (subject, failures, last_failure) VALUES (?, 0, ?)"
                + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)")
            .setParameter(1, subject).setParameter(2, InstantConverter.write(clock.instant())).executeUpdate();
        return entityManager.find(FailedSignIns.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A digest, because what is typed as a username may be a password. */
    private static String account(String what) {
        return "account:" + Digest.of(Account.canonical(what));
    }

    private String address() {
        return "address:" + caller.getAddress();
    }
}
