package app.carnet.tier;

import app.carnet.foundation.NightlyJob;
import app.carnet.foundation.NightlyRun;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * Makes the tier reviews that are due, each member in a transaction of their own and as of the day on which it was due;
 * where the thresholds have changed, it raises whoever reaches a higher tier by them.
 */
@ApplicationScoped
public class TierReviewJob implements NightlyJob {

    private static final int AT_A_TIME = 500;

    @Inject
    private Programmes programmes;
    @Inject
    private TierReview review;
    @Inject
    private TierReach reach;
    @Inject
    private Tiers tiers;

    @Override
    public String name() {
        return "TIER_REVIEW";
    }

    @Override
    public void work(NightlyRun run, LocalDate today) {
        run.<TierReview.Due>doAll(last -> review.due(today, last, AT_A_TIME), 1, due -> review.reassess(due.get(0).number()));
        if (review.isLiftDue()) {
            liftAll(run);
        }
    }

    /** By the rules read after their number: a rule changed meanwhile is another number's, and another run's. */
    private void liftAll(NightlyRun run) {
        String rules = review.rules();
        Programme programme = programmes.current();
        TierLadder ladder = tiers.ladder();
        int failed = run.failed();
        for (Long after = ladder.tiers().size() == 1 ? null : 0L; after != null;) {
            TierReach.Found found = reach.after(after, ladder.tiers().get(1).getThreshold(), programme);
            run.doEach(found.earners().stream().filter(earner -> earner.rises(ladder)).toList(), earner -> review.reassess(earner.number()));
            after = found.last();
        }
        if (run.failed() == failed) {
            review.lifted(rules);
        }
    }
}
