package app.carnet.points;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.NightlyRun;
import app.carnet.foundation.NightlyRuns;
import app.carnet.foundation.Unattended;
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

    @Inject
    private Clock clock;
    @Inject
    private Programmes programmes;
    @Inject
    private NightlyRuns runs;
    @Inject
    private PointExpiry expiry;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ifDue() {
        unattended.run("The expiry of points", () -> {
            if (runs.areOn() && programmes.find().isPresent()) {
                run();
            }
        });
    }

    /**
     * Books all that is due, unless today has been done or somebody is at it.
     *
     * @return how often an account could not be booked, which the next run tries again; 0 if the day is done
     */
    public int run() {
        LocalDate today = programmes.current().today(clock);
        return runs.begin(JOB, today).map(holder -> run(new NightlyRun(runs, JOB, holder, today), today)).orElse(0);
    }

    private int run(NightlyRun run, LocalDate today) {
        run.<PointExpiry.Due>doAll(last -> expiry.due(today, last, AT_A_TIME), IN_ONE_TRANSACTION,
            due -> expiry.book(due.stream().map(PointExpiry.Due::accountId).toList(), today));
        return run.end();
    }
}
