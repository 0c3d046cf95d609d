package app.carnet.foundation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Future;

/** Leases blocks of a sequence from the table {@code number_block}, so that no purchase touches a shared row. */
@Stateless
@PermitAll
public class NumberBlocks {

    private static final int SIZE = 50;

    @PersistenceContext
    private EntityManager entityManager;

    /** A block of values nobody else will get. */
    public Block lease(NumberKind kind) {
        entityManager.createNativeQuery("UPDATE number_block SET next_value = LAST_INSERT_ID(next_value + ?) WHERE name = ?")
            .setParameter(1, SIZE).setParameter(2, kind.name()).executeUpdate();
        Number end = (Number) entityManager.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult();
        return new Block(end.longValue() - SIZE, end.longValue());
    }

    /** The same, beside the caller's work. */
    @Asynchronous
    public Future<Block> leaseAhead(NumberKind kind) {
        return new AsyncResult<>(lease(kind));
    }

    /** Values from {@code next} up to, not including, {@code end}. */
    public static final class Block {

        private final long end;
        private long next;

        Block(long next, long end) {
            this.next = next;
            this.end = end;
        }

        boolean isUsedUp() {
            return next == end;
        }

        boolean isRunningOut() {
            return end - next <= SIZE / 2;
        }

        long next() {
            return next++;
        }
    }
}
