package app.carnet.tier;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.NightlyRun;
import app.carnet.foundation.NightlyRuns;
import app.carnet.foundation.Unattended;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Reviews tiers after midnight in the programme's zone, each member in a transaction of their own; nights that were
 * missed are caught up, as of the days on which they were due.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(BEAN)
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class TierReviewJob {

    static final String JOB = "TIER_REVIEW";
    private static final int AT_A_TIME = 500;

    @Inject
    private Clock clock;
    @Inject
    private Programmes programmes;
    @Inject
    private NightlyRuns runs;
    @Inject
    private TierReview review;
    @Inject
    private TierReach reach;
    @Inject
    private Tiers tiers;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ifDue() {
        unattended.run("The review of tiers", () -> {
            if (runs.areOn() && programmes.find().isPresent()) {
                run();
            }
        });
    }

    /**
     * Makes the reviews that are due and, where the thresholds have changed, raises whoever reaches a higher tier by them;
     * unless today has been done or somebody is at it.
     *
     * @return how many members could not be reviewed, which the next run tries again; 0 if the day is done
     */
    public int run() {
        LocalDate today = programmes.current().today(clock);
        return runs.begin(JOB, today).map(holder -> run(new NightlyRun(runs, JOB, holder, today), today)).orElse(0);
    }

    private int run(NightlyRun run, LocalDate today) {
        run.<TierReview.Due>doAll(last -> review.due(today, last, AT_A_TIME), 1, due -> review.reassess(due.get(0).number()));
        if (review.isLiftDue()) {
            liftAll(run);
        }
        return run.end();
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
