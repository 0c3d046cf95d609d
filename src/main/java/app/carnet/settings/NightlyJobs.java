package app.carnet.settings;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.NightlyJob;
import app.carnet.foundation.NightlyRun;
import app.carnet.foundation.NightlyRuns;
import app.carnet.foundation.Unattended;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Runs the jobs of the night, beside one another, after midnight in the programme's zone; a missed night is caught up soon after the start. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(BEAN)
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class NightlyJobs {

    @Inject
    private Instance<NightlyJob> jobs;
    @Inject
    private NightlyRuns runs;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;
    @Inject
    private Unattended unattended;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void ifDue() {
        jobs.forEach(job -> unattended.run(job.name(), () -> {
            if (runs.areOn() && programmes.find().isPresent()) {
                run(job);
            }
        }));
    }

    /**
     * Does a job, unless today has been done or somebody is at it.
     *
     * @return how much could not be done, which the next run tries again; 0 if the day is done
     */
    public int run(NightlyJob job) {
        LocalDate today = programmes.current().today(clock);
        return runs.begin(job.name(), today).map(holder -> {
            NightlyRun run = new NightlyRun(runs, job.name(), holder, today);
            job.work(run, today);
            return run.end();
        }).orElse(0);
    }
}
