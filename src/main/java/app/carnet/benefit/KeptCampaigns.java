package app.carnet.benefit;

import app.carnet.foundation.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * The campaigns of a day as they were read last, for as long as the rules are the same. As with the tiers, no class both
 * changes the rules and asks for them.
 */
@ApplicationScoped
public class KeptCampaigns {

    private final Versioned<List<Campaign>> kept = new Versioned<>();

    List<Campaign> on(LocalDate day, long rules, Supplier<List<Campaign>> read) {
        return kept.get(List.of(day, rules), read);
    }
}
