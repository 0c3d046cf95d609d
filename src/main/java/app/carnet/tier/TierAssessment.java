package app.carnet.tier;

import app.carnet.settings.TierFall;
import app.carnet.settings.TierRules;
import app.carnet.settings.TierWindow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rules of rising, staying and falling. Pure: given where a member stands and how points are measured, it says what
 * changes next.
 *
 * <ul>
 * <li>Up at once, to the highest tier whose threshold the programme's window reaches; equal is enough. The tier is held
 * through the last day of the month so many months later: risen on 6 July 2026, through 31 July 2027.</li>
 * <li>When the hold ends, the twelve months that end with it are measured, or all points where the window is the
 * lifetime. Qualified: a new hold that follows the old one. Not: so many days of grace.</li>
 * <li>Who reaches the threshold in the days of grace begins a new hold that day, be it by the programme's window or by the
 * twelve months that end then, whichever is more: on 5 January a calendar year has only begun. Who has not falls in the
 * review of the night after them: with the hold above, on 31 August 2027. A fall starts a new hold in the tier fallen to.</li>
 * <li>A manual tier lasts until its last day; then the member stands where the points reach. Points that reach a higher
 * tier than a manual one raise at once.</li>
 * <li>Fewer points, as after a refund, change nothing until a review.</li>
 * </ul>
 *
 * <p>A review counts from the day it was due, however late it runs: missed nights change no history.
 */
final class TierAssessment {

    private final TierLadder ladder;
    private final TierRules rules;

    TierAssessment(TierLadder ladder, TierRules rules) {
        this.ladder = ladder;
        this.rules = rules;
    }

    /** Tells how many points count that were earned by purchases on those days, first and last inclusive. */
    @FunctionalInterface
    interface Measure {
        long points(LocalDate first, LocalDate last);
    }

    /** What points reached today change at once: a rise, or in grace a new hold. */
    Optional<TierMove> rise(TierStanding now, LocalDate today, Measure measure) {
        if (ladder.above(now.tier()).isEmpty() && !now.isInGrace()) {
            return Optional.empty();
        }
        long points = measure.points(rules.getWindow().firstDay(today), today);
        Tier reached = ladder.qualifying(points);
        if (reached.isAbove(now.tier())) {
            return Optional.of(new TierMove(TierChangeKind.RISE, now, standing(reached, today), today, points));
        }
        return now.isInGrace() ? stay(now, today, countedInGrace(points, today, measure)) : Optional.empty();
    }

    private Optional<TierMove> stay(TierStanding now, LocalDate today, long points) {
        return points < now.tier().getThreshold() ? Optional.empty()
            : Optional.of(new TierMove(TierChangeKind.HELD, now, now.held(rules.heldThrough(today)), today, points));
    }

    /**
     * What counts for staying while in grace.
     *
     * @param points those of the programme's window
     */
    long countedInGrace(long points, LocalDate today, Measure measure) {
        LocalDate first = firstReviewed(today);
        return first.isBefore(rules.getWindow().firstDay(today)) ? Math.max(points, measure.points(first, today)) : points;
    }

    /** The earliest review that is due and has not been made; it may leave another one due. */
    Optional<TierMove> review(TierStanding now, LocalDate today, Measure measure) {
        if (!now.isDue(today)) {
            return Optional.empty();
        }
        if (now.manual()) {
            return Optional.of(endManual(now, measure));
        }
        return Optional.of(now.isInGrace() ? endGrace(now, measure) : endHold(now, measure));
    }

    private TierMove endManual(TierStanding now, Measure measure) {
        long points = measure.points(rules.getWindow().firstDay(now.heldThrough()), now.heldThrough());
        LocalDate day = now.heldThrough().plusDays(1);
        return new TierMove(TierChangeKind.MANUAL_ENDED, now, standing(ladder.qualifying(points), day), day, points);
    }

    private TierMove endHold(TierStanding now, Measure measure) {
        LocalDate end = now.heldThrough();
        long points = measure.points(firstReviewed(end), end);
        LocalDate day = end.plusDays(1);
        if (points >= now.tier().getThreshold()) {
            return new TierMove(TierChangeKind.HELD, now, now.held(rules.heldThrough(end)), day, points);
        }
        TierStanding grace = now.inGrace(end.plusDays(rules.getGraceDays()));
        return rules.getGraceDays() == 0 ? fall(grace, points) : new TierMove(TierChangeKind.GRACE, now, grace, day, points);
    }

    private TierMove endGrace(TierStanding now, Measure measure) {
        LocalDate end = now.graceThrough();
        long points = measure.points(firstReviewed(end), end);
        if (points >= now.tier().getThreshold()) {
            return new TierMove(TierChangeKind.HELD, now, now.held(rules.heldThrough(end)), end.plusDays(1), points);
        }
        return fall(now, points);
    }

    private TierMove fall(TierStanding now, long points) {
        LocalDate day = now.graceThrough().plusDays(1);
        Tier reached = ladder.qualifying(points);
        Tier to = rules.getFall() == TierFall.ONE_STEP ? ladder.below(now.tier()) : reached;
        return new TierMove(TierChangeKind.FALL, now, standing(to, day), day, points);
    }

    /** The first of the days that a review counts which ends on that day. */
    LocalDate firstReviewed(LocalDate end) {
        return (rules.getWindow() == TierWindow.LIFETIME ? TierWindow.LIFETIME : TierWindow.ROLLING_12_MONTHS).firstDay(end);
    }

    private TierStanding standing(Tier tier, LocalDate day) {
        return TierStanding.in(tier, day, rules.heldThrough(day));
    }
}
