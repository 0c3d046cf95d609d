package app.carnet.points;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.NightlyRuns;
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

/** Books, after midnight in the programme's zone, what has expired; nights that were missed are caught up, soon after the start. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(BEAN)
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class PointExpiryJob {

    static final String JOB = "POINT_EXPIRY";
    private static final int AT_A_TIME = 2_000;
    private static final int IN_ONE_TRANSACTION = 100;
    private static final Logger LOG = Logger.getLogger(PointExpiryJob.class.getName());

    @Inject
    private Clock clock;
    @Inject
    private Programmes programmes;
    @Inject
    private NightlyRuns runs;
    @Inject
    private PointExpiry expiry;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ifDue() {
        if (runs.areOn() && programmes.find().isPresent()) {
            run();
        }
    }

    /**
     * Books all that is due, unless today has been done or somebody is at it.
     *
     * @return how many accounts could not be booked and are left for the next run
     * @throws IllegalStateException if nobody's can be booked any more; the next run goes on from there
     */
    public int run() {
        LocalDate today = programmes.current().today(clock);
        return runs.begin(JOB, today).map(holder -> run(holder, today)).orElse(0);
    }

    private int run(String holder, LocalDate today) {
        int failed = 0;
        List<Long> due = expiry.due(today, 0, AT_A_TIME);
        while (!due.isEmpty()) {
            for (int i = 0; i < due.size(); i += IN_ONE_TRANSACTION) {
                failed += book(due.subList(i, Math.min(due.size(), i + IN_ONE_TRANSACTION)), today);
            }
            runs.keep(JOB, holder);
            due = expiry.due(today, due.get(due.size() - 1), AT_A_TIME);
        }
        runs.end(JOB, holder, today, failed == 0);
        return failed;
    }

    /** All at once; if that fails, one by one, so that a single account stops nobody else's. Says how many failed. */
    private int book(List<Long> members, LocalDate today) {
        try {
            expiry.book(List.copyOf(members), today);
            return 0;
        } catch (EJBException oneOfThem) {
            LOG.log(Level.FINE, "Booking one by one", oneOfThem);
            int failed = members.stream().mapToInt(member -> bookAlone(member, today)).sum();
            if (failed == IN_ONE_TRANSACTION) {
                throw new IllegalStateException("None of " + failed + " accounts could be booked: the next run goes on from there");
            }
            return failed;
        }
    }

    private int bookAlone(long member, LocalDate today) {
        try {
            expiry.book(List.of(member), today);
            return 0;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Expiry of account " + member + " failed and will be tried again", e);
            return 1;
        }
    }
}
