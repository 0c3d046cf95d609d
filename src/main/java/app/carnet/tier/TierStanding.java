package app.carnet.tier;

import java.time.LocalDate;

/**
 * Where a member stands. Days are the programme's, first and last ones inclusive.
 *
 * @param since        the day from which
 * @param heldThrough  the last day on which nothing can happen to it, or of a manual tier; null in the lowest tier
 * @param graceThrough the last day to qualify again, once the hold has ended without the points; else null
 * @param manual       set by a manager
 */
public record TierStanding(Tier tier, LocalDate since, LocalDate heldThrough, LocalDate graceThrough, boolean manual) {

    /** In that tier, by points, from that day on; the lowest tier needs no hold. */
    static TierStanding in(Tier tier, LocalDate since, LocalDate heldThrough) {
        return new TierStanding(tier, since, tier.isBase() ? null : heldThrough, null, false);
    }

    TierStanding in(Tier same) {
        return new TierStanding(same, since, heldThrough, graceThrough, manual);
    }

    TierStanding held(LocalDate through) {
        return new TierStanding(tier, since, through, null, false);
    }

    TierStanding inGrace(LocalDate through) {
        return new TierStanding(tier, since, heldThrough, through, false);
    }

    public boolean isInGrace() {
        return graceThrough != null;
    }

    /** Whether a review is due: the hold, the grace or the manager's last day is over. */
    boolean isDue(LocalDate today) {
        LocalDate last = isInGrace() ? graceThrough : heldThrough;
        return last != null && last.isBefore(today);
    }
}
