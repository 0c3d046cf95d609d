package app.carnet.tier;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.NightlyRuns;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

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
    private static final Logger LOG = Logger.getLogger(TierReviewJob.class.getName());

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

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ifDue() {
        if (runs.areOn() && programmes.find().isPresent()) {
            run();
        }
    }

    /**
     * Makes the reviews that are due and, where the thresholds have changed, raises whoever reaches a higher tier by them;
     * unless today has been done or somebody is at it.
     *
     * @return how many members could not be reviewed and are left for the next run
     */
    public int run() {
        Programme programme = programmes.current();
        LocalDate today = programme.today(clock);
        return runs.begin(JOB, today).map(holder -> run(holder, today, programme)).orElse(0);
    }

    private int run(String holder, LocalDate today, Programme programme) {
        int failed = reviewAll(holder, today);
        if (review.isLiftDue()) {
            failed += liftAll(holder, programme);
        }
        runs.end(JOB, holder, today, failed == 0);
        return failed;
    }

    private int reviewAll(String holder, LocalDate today) {
        int failed = 0;
        List<TierReview.Due> due = review.due(today, 0, AT_A_TIME);
        while (!due.isEmpty()) {
            failed += due.stream().mapToInt(member -> reassess(member.number())).sum();
            runs.keep(JOB, holder);
            due = review.due(today, due.get(due.size() - 1).memberId(), AT_A_TIME);
        }
        return failed;
    }

    private int liftAll(String holder, Programme programme) {
        String rules = review.rules();
        TierLadder ladder = tiers.ladder();
        int failed = 0;
        for (Long after = ladder.tiers().size() == 1 ? null : 0L; after != null;) {
            TierReach.Found found = reach.after(after, ladder, ladder.tiers().get(1).getThreshold(), programme);
            failed += found.rises().stream().mapToInt(rise -> reassess(rise.member().getNumber())).sum();
            runs.keep(JOB, holder);
            after = found.last();
        }
        if (failed == 0) {
            review.lifted(rules);
        }
        return failed;
    }

    /** In a transaction of its own, so that a single member stops nobody else's review. Says whether it failed: 1 or 0. */
    private int reassess(String memberNumber) {
        try {
            review.reassess(memberNumber);
            return 0;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "The tier of member " + memberNumber + " could not be reviewed and will be tried again", e);
            return 1;
        }
    }
}
