package app.carnet.tier;

import java.time.LocalDate;

/**
 * One change of where a member stands.
 *
 * @param day    from which it counts
 * @param points what was measured
 */
record TierMove(TierChangeKind kind, TierStanding before, TierStanding after, LocalDate day, long points) {

    /** The last day of the hold or grace that begins with it, or null. */
    LocalDate through() {
        return after.isInGrace() ? after.graceThrough() : after.heldThrough();
    }
}
