package app.carnet.tier;

/**
 * A member's tier as pages show it.
 *
 * @param next    the next higher tier, or null at the top
 * @param counted points that count towards rising now
 * @param kept    points that count so far at the next review, or in grace
 */
public record TierGlance(TierStanding standing, Tier next, long counted, long kept) {

    public Tier getTier() {
        return standing.tier();
    }

    /** Points still needed for the next tier. */
    public long getToRise() {
        return next == null ? 0 : Math.max(0, next.getThreshold() - counted);
    }

    /** What the bar towards the next tier shows: never more than is needed, never less than nothing. */
    public long getRisen() {
        return next == null ? 0 : Math.max(0, Math.min(counted, next.getThreshold()));
    }

    /** Whether points decide over staying: not in the lowest tier, and not in one that a manager has set. */
    public boolean isKeptByPoints() {
        return !standing.tier().isBase() && !standing.manual();
    }

    /** Points still needed to stay. */
    public long getToStay() {
        return isKeptByPoints() ? Math.max(0, standing.tier().getThreshold() - kept) : 0;
    }

    /** What the bar of staying shows. */
    public long getStayed() {
        return Math.max(0, Math.min(kept, standing.tier().getThreshold()));
    }
}
