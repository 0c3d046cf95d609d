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

/** Warns every night of points that expire soon; after nights that were missed, of what is still to come. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(BEAN)
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class PointExpiryMailJob {

    private static final String JOB = "POINT_EXPIRY_MAIL";
    private static final int AT_A_TIME = 2_000;
    private static final int IN_ONE_TRANSACTION = 100;

    @Inject
    private Clock clock;
    @Inject
    private Programmes programmes;
    @Inject
    private NightlyRuns runs;
    @Inject
    private PointExpiryMail mail;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ifDue() {
        unattended.run("Warning of points that expire", () -> {
            if (runs.areOn() && programmes.find().isPresent()) {
                run();
            }
        });
    }

    /** Posts all that is due, unless today has been done or somebody is at it. */
    public void run() {
        LocalDate today = programmes.current().today(clock);
        runs.begin(JOB, today).ifPresent(holder -> {
            NightlyRun run = new NightlyRun(runs, JOB, holder, today);
            run.<PointExpiryMail.Soon>doAll(last -> mail.soon(today, last, AT_A_TIME), IN_ONE_TRANSACTION, some -> mail.post(today, some));
            run.end();
        });
    }
}
