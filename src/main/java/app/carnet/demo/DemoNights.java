package app.carnet.demo;

import app.carnet.foundation.Caller;
import app.carnet.points.PointExpiry;
import app.carnet.tier.TierReview;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What the jobs of the night do in the demo, on the day on which it is due. */
@Dependent
public class DemoNights {

    private static final int ALL = 1_000;

    @Inject
    private PointExpiry expiry;
    @Inject
    private TierReview review;
    @Inject
    private Caller caller;

    /** Books what has expired and reviews tiers, each in a transaction of its own; what is done already is not done again. */
    void pass(LocalDate today) {
        caller.actAs("system");
        caller.standAt(null);
        List<Long> accounts = expiry.due(today, null, ALL).stream().map(PointExpiry.Due::accountId).toList();
        if (!accounts.isEmpty()) {
            expiry.book(accounts, today);
        }
        review.due(today, null, ALL).forEach(due -> review.reassess(due.number()));
    }
}
