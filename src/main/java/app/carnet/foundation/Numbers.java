package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/**
 * Gives out sequence values from blocks leased in transactions of their own: rising on one server, never twice,
 * with gaps. Ask for a number before a verb's first statement, so that no connection is held while a block is fetched.
 */
@Singleton
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class Numbers {

    @Inject
    private NumberBlocks blocks;

    private final Map<NumberKind, NumberBlocks.Block> current = new EnumMap<>(NumberKind.class);

    public long next(NumberKind kind) {
        NumberBlocks.Block block = current.get(kind);
        if (block == null || block.isUsedUp()) {
            block = blocks.lease(kind);
            current.put(kind, block);
        }
        return block.next();
    }
}
