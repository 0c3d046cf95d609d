package app.carnet.security;

import app.carnet.foundation.Caller;
import app.carnet.foundation.InstantConverter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Lets things that anybody may ask for happen only so often in an hour, on all servers together. */
@Stateless
@PermitAll
public class HourlyLimits {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Counts one more. Within a transaction, whoever comes for the same subject waits until that has ended.
     *
     * @param subject what is limited, at most 80 characters; of personal values only a digest
     * @param most    how often an hour
     * @return false if it was as often already; then it does not count
     */
    public boolean admit(String subject, int most) {
        entityManager.createNativeQuery("INSERT INTO hourly_count (subject, begun_at, taken) VALUES (?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)")
            .setParameter(1, subject).setParameter(2, InstantConverter.write(clock.instant())).executeUpdate();
        return entityManager.find(HourlyCount.class, subject, LockModeType.PESSIMISTIC_WRITE).take(clock.instant(), most);
    }

    /** The same for each address that asks; of IPv6 for each network. */
    public boolean admitFromHere(String subject, int most) {
        return admit(subject + ":" + NetworkAddress.of(caller.getAddress()), most);
    }

    /** Forgets what counts no more. */
    public void forgetOld() {
        entityManager.createQuery("DELETE FROM HourlyCount c WHERE c.begunAt < :old")
            .setParameter("old", clock.instant().minus(HourlyCount.HOUR)).executeUpdate();
    }
}
