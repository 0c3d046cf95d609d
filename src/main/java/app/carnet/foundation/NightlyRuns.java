package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a job of the night run once a day, on whichever server asks first. Jobs ask every few seconds, so a missed night is
 * caught up at the next start. The lease spares double work and no more: a job must be safe to run twice, because a run
 * that was thought dead may still live.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class NightlyRuns {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String NOW = "UNIX_TIMESTAMP(NOW(6)) * 1000000";

    @PersistenceContext
    private EntityManager entityManager;

    /** False where {@code carnet.jobs=off} leaves the jobs to other servers, and while a demo is being made, on whichever server. */
    public boolean areOn() {
        return !"off".equals(System.getProperty("carnet.jobs"))
            && entityManager.createNativeQuery("SELECT id FROM demo_progress WHERE NOT ready").getResultList().isEmpty();
    }

    /**
     * Takes a job up for a day of the programme. Only the day that was done last counts as done: where a clock was wrong and
     * ran ahead, the job runs on the days that come again.
     *
     * @return what {@link #keep} and {@link #end} want; empty if it has run for that day or somebody is at it
     */
    public Optional<String> begin(String job, LocalDate today) {
        String holder = UUID.randomUUID().toString();
        entityManager.createNativeQuery("INSERT INTO job_run (job, holder, held_until) VALUES (?, ?, " + NOW + " + ?) ON DUPLICATE KEY UPDATE"
                + " holder = IF(held_until < " + NOW + " AND (done_through IS NULL OR done_through <> ?), VALUES(holder), holder),"
                + " held_until = IF(holder = VALUES(holder), VALUES(held_until), held_until)")
            .setParameter(1, job).setParameter(2, holder).setParameter(3, LEASE.toMillis() * 1000).setParameter(4, today).executeUpdate();
        return isHeld(job, holder) ? Optional.of(holder) : Optional.empty();
    }

    /** Keeps the job for another while; to be called at least every few minutes. */
    public void keep(String job, String holder) {
        entityManager.createNativeQuery("UPDATE job_run SET held_until = " + NOW + " + ? WHERE job = ? AND holder = ?")
            .setParameter(1, LEASE.toMillis() * 1000).setParameter(2, job).setParameter(3, holder).executeUpdate();
    }

    /** Ends a run; {@code done} says whether the day is done, or somebody has to try again, when the lease is over. */
    public void end(String job, String holder, LocalDate today, boolean done) {
        entityManager.createNativeQuery("UPDATE job_run SET held_until = IF(?, 0, held_until), done_through = IF(?, ?, done_through) WHERE job = ? AND holder = ?")
            .setParameter(1, done).setParameter(2, done).setParameter(3, today).setParameter(4, job).setParameter(5, holder).executeUpdate();
    }

    private boolean isHeld(String job, String holder) {
        return holder.equals(entityManager.createNativeQuery("SELECT holder FROM job_run WHERE job = ?").setParameter(1, job).getSingleResult());
    }
}
