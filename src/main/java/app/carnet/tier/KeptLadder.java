package app.carnet.tier;

import app.carnet.foundation.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tiers as they were read last, for as long as the rules are the same. What others may never see would be kept, were they
 * read in a transaction that changes the rules; a test lets no class do both.
 */
@ApplicationScoped
public class KeptLadder {

    private final Versioned<TierLadder> kept = new Versioned<>();

    TierLadder ladder(long rules, Supplier<List<Tier>> read) {
        return kept.get(rules, () -> new TierLadder(read.get()));
    }
}
