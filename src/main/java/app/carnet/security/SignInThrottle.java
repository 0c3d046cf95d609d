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
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down guessing, per account and per address, on all servers together. A try is counted as failed before it is
 * looked at, so a hundred tries at once are a hundred. See {@link FailedSignIns} and {@link AddressTries}.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class SignInThrottle {

    private static final int SLIPS = 2;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Counts a try. While the address must wait, nothing is written down of what was typed. */
    public Admission admit(Guessed guessed) {
        Instant now = clock.instant();
        Optional<AddressTries> address = address(guessed);
        if (address.filter(tries -> tries.mustWait(now)).isPresent()) {
            return Admission.REFUSE;
        }
        address.ifPresent(tries -> tries.count(now));
        Optional<FailedSignIns> own = own(guessed);
        if (own.filter(tries -> tries.mustWait(now)).isPresent()) {
            return Admission.PRETEND;
        }
        own.ifPresent(tries -> tries.count(now));
        return Admission.CHECK;
    }

    /**
     * The try was none of guessing. Its owner's slips before it are forgotten; but where more was tried than slips
     * explain, somebody guesses, and does not begin afresh because the owner has come.
     */
    public void succeeded(Guessed guessed) {
        address(guessed).ifPresent(AddressTries::takeBack);
        own(guessed).ifPresent(tries -> {
            tries.takeBack();
            if (!guessed.byStrangers() || tries.areSlips(SLIPS)) {
                tries.forget();
            }
        });
    }

    /** The try did not happen. */
    public void takeBack(Guessed guessed) {
        address(guessed).ifPresent(AddressTries::takeBack);
        own(guessed).ifPresent(FailedSignIns::takeBack);
    }

    /** Forgets what is too old to count. */
    public void forgetOld() {
        entityManager.createQuery("DELETE FROM FailedSignIns f WHERE f.lastFailure < :old")
            .setParameter("old", clock.instant().minus(FailedSignIns.REMEMBERED)).executeUpdate();
        entityManager.createQuery("DELETE FROM AddressTries t WHERE t.emptyAt < :now").setParameter("now", clock.instant()).executeUpdate();
    }

    /**
     * The row, made if it is not there, until the end of the transaction ours alone. The statement that finds it locks
     * it for writing at once: a shared lock made exclusive later is a deadlock of two sign-ins. Addresses come before
     * accounts.
     */
    private Optional<AddressTries> address(Guessed guessed) {
        return Optional.ofNullable(guessed.kind()).map(kind -> kind + ":" + NetworkAddress.of(caller.getAddress()))
            .map(address -> locked(AddressTries.class, address, "INSERT INTO address_throttle (address, empty_at) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE address = VALUES(address)"));
    }

    private Optional<FailedSignIns> own(Guessed guessed) {
        return Optional.ofNullable(guessed.subject())
            .map(subject -> locked(FailedSignIns.class, subject, "INSERT INTO sign_in_throttle (subject, last_failure, failures) VALUES (?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)"));
    }

    private <T> T locked(Class<T> type, String key, String insert) {
        entityManager.createNativeQuery(insert).setParameter(1, key).setParameter(2, InstantConverter.write(clock.instant())).executeUpdate();
        return entityManager.find(type, key, LockModeType.PESSIMISTIC_WRITE);
    }
}
