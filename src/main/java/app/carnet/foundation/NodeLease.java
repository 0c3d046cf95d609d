package app.carnet.foundation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Holds this server's node number for {@link Ids}, leased from the table {@code node_lease} by the database's clock.
 * A number whose holder is silent for ten minutes may be taken by another server; this one renews every minute
 * and stops making ids two minutes before its lease ends.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
public class NodeLease {

    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final Clock REAL_CLOCK = Clock.systemUTC();

    @PersistenceContext
    private EntityManager entityManager;

    private final String holder = UUID.randomUUID().toString();
    private int node;

    @PostConstruct
    void lease() {
        int first = new SecureRandom().nextInt(Ids.MAX_NODE);
        for (int step = 0; step < Ids.MAX_NODE; step++) {
            if (take(1 + (first + step) % Ids.MAX_NODE)) {
                return;
            }
        }
        throw new IllegalStateException("All " + Ids.MAX_NODE + " node numbers are leased");
    }

    /** To be called every minute. */
    public void renew() {
        if (!take(node)) {
            lease();
        }
    }

    @PreDestroy
    void release() {
        entityManager.createNativeQuery("DELETE FROM node_lease WHERE node = ? AND holder = ?")
            .setParameter(1, node).setParameter(2, holder).executeUpdate();
    }

    /** Takes the number if it is free, ours already, or its holder fell silent. */
    private boolean take(int candidate) {
        Instant asked = REAL_CLOCK.instant();
        entityManager.createNativeQuery("INSERT INTO node_lease (node, holder, leased_until)"
                + " VALUES (?, ?, UNIX_TIMESTAMP(NOW(6)) * 1000000 + ?)"
                + " ON DUPLICATE KEY UPDATE"
                + " holder = IF(leased_until < UNIX_TIMESTAMP(NOW(6)) * 1000000, VALUES(holder), holder),"
                + " leased_until = IF(holder = VALUES(holder), VALUES(leased_until), leased_until)")
            .setParameter(1, candidate).setParameter(2, holder).setParameter(3, LENGTH.toMillis() * 1000)
            .executeUpdate();
        boolean ours = holder.equals(entityManager.createNativeQuery("SELECT holder FROM node_lease WHERE node = ?")
            .setParameter(1, candidate).getSingleResult());
        if (ours) {
            node = candidate;
            Ids.lease(node, asked.plus(LENGTH).minus(MARGIN));
        }
        return ours;
    }
}
