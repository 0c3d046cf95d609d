package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Gives out sequence values from blocks leased in transactions of their own: rising on one server, never twice,
 * with gaps. The next block is fetched beside, before the current one is used up, so that no deed waits for it.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class Numbers {

    @Inject
    private NumberBlocks blocks;

    private final Map<NumberKind, NumberBlocks.Block> current = new EnumMap<>(NumberKind.class);
    private final Map<NumberKind, Future<NumberBlocks.Block>> ahead = new EnumMap<>(NumberKind.class);

    @PostConstruct
    void begin() {
        for (NumberKind kind : NumberKind.values()) {
            current.put(kind, blocks.lease(kind));
        }
    }

    public long next(NumberKind kind) {
        NumberBlocks.Block block = current.get(kind);
        if (block.isUsedUp()) {
            block = following(kind);
            current.put(kind, block);
        }
        if (block.isRunningOut() && !ahead.containsKey(kind)) {
            ahead.put(kind, blocks.leaseAhead(kind));
        }
        return block.next();
    }

    /** The block fetched beside, or, if that failed, one fetched now. */
    private NumberBlocks.Block following(NumberKind kind) {
        Future<NumberBlocks.Block> fetched = ahead.remove(kind);
        try {
            return fetched == null ? blocks.lease(kind) : fetched.get();
        } catch (ExecutionException failed) {
            return blocks.lease(kind);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching numbers", stopping);
        }
    }
}
