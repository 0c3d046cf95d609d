package app.carnet.tier;

import app.carnet.settings.TierRules;
import app.carnet.settings.TierWindow;
import java.time.LocalDate;

/**
 * A member's tier as pages show it.
 *
 * @param reached     a higher tier that the points reach already, as after a lowered threshold; else null
 * @param next        the next tier above all that is reached, or null at the top
 * @param counted     points that count towards rising now
 * @param countedFrom the first day of theirs, or null if all that were ever earned count
 * @param kept        points that count so far towards staying
 * @param keptFrom    the first day of theirs, which may be still to come; null if all count, or while in grace
 */
public record TierGlance(TierStanding standing, Tier reached, Tier next, long counted, LocalDate countedFrom, long kept, LocalDate keptFrom) {

    static TierGlance of(TierStanding standing, TierLadder ladder, TierRules rules, LocalDate today, TierAssessment.Measure measure) {
        TierAssessment assessment = new TierAssessment(ladder, rules);
        LocalDate countedFrom = rules.getWindow().firstDay(today);
        long counted = measure.points(countedFrom, today);
        Tier reached = ladder.qualifying(counted).isAbove(standing.tier()) ? ladder.qualifying(counted) : null;
        boolean reviewed = standing.heldThrough() != null && !standing.isInGrace() && !standing.manual();
        LocalDate keptFrom = reviewed ? assessment.firstReviewed(standing.heldThrough()) : null;
        long kept = reviewed ? measure.points(keptFrom, standing.heldThrough())
            : standing.isInGrace() ? assessment.countedInGrace(counted, today, measure) : counted;
        boolean ever = rules.getWindow() == TierWindow.LIFETIME;
        return new TierGlance(standing, reached, ladder.above(reached == null ? standing.tier() : reached).orElse(null),
            counted, ever ? null : countedFrom, kept, ever ? null : keptFrom);
    }

    public Tier getTier() {
        return standing.tier();
    }

    /** Points still needed for the next tier. */
    public long getToRise() {
        return next == null ? 0 : next.getThreshold() - counted;
    }

    /** What the bar towards the next tier shows: never less than nothing. */
    public long getRisen() {
        return Math.max(0, counted);
    }

    /** Whether points decide over staying: not in the lowest tier, and not in one that a manager has set. */
    public boolean isKeptByPoints() {
        return !standing.tier().isBase() && !standing.manual();
    }

    /** Points still needed to stay. */
    public long getToStay() {
        return isKeptByPoints() ? Math.max(0, standing.tier().getThreshold() - kept) : 0;
    }

    /** What is earned towards staying; more than is needed counts as well. */
    public long getStayed() {
        return Math.max(0, kept);
    }

    /** The last day that counts towards staying. */
    public LocalDate getKeptThrough() {
        return standing.isInGrace() ? standing.graceThrough() : standing.heldThrough();
    }
}
