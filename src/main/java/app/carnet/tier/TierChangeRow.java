package app.carnet.tier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of a member's history.
 *
 * @param through the last day of the hold or grace that began, or null
 * @param points  what was measured
 * @param reason  in free words, or null
 */
public record TierChangeRow(TierChangeKind kind, String from, String to, LocalDate day, Instant when, LocalDate through, long points, String reason, String actor) {

    public boolean isToAnotherTier() {
        return !from.equals(to);
    }
}
