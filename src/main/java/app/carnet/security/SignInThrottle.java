package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.Caller;
import app.carnet.foundation.InstantConverter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Slows down guessing, per account and per address, on all servers together. A try is counted as failed before it is
 * looked at, so a hundred tries at once are a hundred. Several tills may share one address: it has more free failures.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class SignInThrottle {

    static final int FREE = 4;
    /** A whole place comes from one address. */
    static final int FREE_PER_ADDRESS = 50;

    private static final int SLIPS = 2;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Counts a try.
     *
     * @return false if this, or the address, must wait; then the try does not count
     */
    public boolean admit(Guessed guessed) {
        FailedSignIns tries = locked(guessed.subject());
        Optional<FailedSignIns> address = address(guessed);
        if (tries.mustWait(clock.instant(), FREE) || address.filter(all -> all.mustWait(clock.instant(), FREE_PER_ADDRESS)).isPresent()) {
            return false;
        }
        tries.count(clock.instant());
        address.ifPresent(all -> all.count(clock.instant()));
        return true;
    }

    /**
     * The try was none of guessing. Its owner's slips before it are forgotten; but where more was tried than slips
     * explain, somebody guesses, and does not begin afresh because the owner has come.
     */
    public void succeeded(Guessed guessed) {
        FailedSignIns tries = locked(guessed.subject());
        tries.takeBack();
        if (!guessed.byStrangers() || tries.areSlips(SLIPS)) {
            tries.forget();
        }
        address(guessed).ifPresent(FailedSignIns::takeBack);
    }

    /** The try did not happen. */
    public void takeBack(Guessed guessed) {
        locked(guessed.subject()).takeBack();
        address(guessed).ifPresent(FailedSignIns::takeBack);
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

    private Optional<FailedSignIns> address(Guessed guessed) {
        return guessed.byStrangers() ? Optional.of(locked("address:" + caller.getAddress())) : Optional.empty();
    }
}
