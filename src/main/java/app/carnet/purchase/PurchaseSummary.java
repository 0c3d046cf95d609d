package app.carnet.purchase;

import app.carnet.points.PointAccounts;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Purchases at a glance, for the pages of rooms that know nothing of purchases. Read once per request. */
@Named
@RequestScoped
public class PurchaseSummary {

    private static final int LATEST = 8;

    @Inject
    private Purchases purchases;
    @Inject
    private PointAccounts accounts;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private final Map<Long, PurchaseTotals> totals = new HashMap<>();
    private Today today;
    private List<PurchaseRow> latest;

    /**
     * @param count  purchases entered today, a day in the programme's zone
     * @param taken  paid in money for those, less what was handed out again
     * @param out    handed out today for purchases of earlier days
     * @param earned points
     */
    public record Today(long count, BigDecimal taken, BigDecimal out, long earned) {
    }

    public PurchaseTotals of(long memberId) {
        return totals.computeIfAbsent(memberId, purchases::totals);
    }

    /** The newest of today in that branch, see {@link Purchases#latestToday}. */
    public List<PurchaseRow> latest(Long branchId) {
        if (latest == null) {
            latest = purchases.latestToday(branchId, LATEST);
        }
        return latest;
    }

    public Today getToday() {
        if (today == null) {
            Programme programme = programmes.current();
            Instant start = programme.startOf(programme.today(clock));
            PurchaseTotals since = purchases.totalsSince(start);
            today = new Today(since.count(), since.sum(), purchases.paidOutOfEarlier(start), accounts.earnedSince(start));
        }
        return today;
    }
}
