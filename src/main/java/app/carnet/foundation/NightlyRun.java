package app.carnet.foundation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run of a job of the night, by whoever holds it. It goes through what is due and does it in transactions of their own;
 * what fails stops nobody else's and is left for the next run.
 */
public final class NightlyRun {

    private static final Logger LOG = Logger.getLogger(NightlyRun.class.getName());

    private final NightlyRuns runs;
    private final String job;
    private final String holder;
    private final LocalDate today;
    private int failed;

    public NightlyRun(NightlyRuns runs, String job, String holder, LocalDate today) {
        this.runs = runs;
        this.job = job;
        this.holder = holder;
        this.today = today;
    }

    /**
     * Does all that is due.
     *
     * @param next   what comes after that one, in order, and no more than can be done in a few minutes; after null, the first
     * @param atOnce how many are done in one transaction
     * @param deed   does some of them in a transaction of its own, or none of them
     * @throws RuntimeException if the database is away; the run is then left to whoever comes when its lease is over
     */
    public <T> void doAll(Function<T, List<T>> next, int atOnce, Consumer<List<T>> deed) {
        for (List<T> due = next.apply(null); !due.isEmpty(); due = next.apply(due.get(due.size() - 1))) {
            for (int i = 0; i < due.size(); i += atOnce) {
                doTogether(List.copyOf(due.subList(i, Math.min(due.size(), i + atOnce))), deed);
            }
            runs.keep(job, holder);
        }
    }

    /** Does each of those, in a transaction of its own. */
    public <T> void doEach(List<T> some, Consumer<T> deed) {
        some.forEach(one -> doTogether(List.of(one), same -> deed.accept(one)));
        runs.keep(job, holder);
    }

    /** All at once; if that fails, one by one, so that a single one stops nobody else's. */
    private <T> void doTogether(List<T> some, Consumer<List<T>> deed) {
        try {
            deed.accept(some);
        } catch (RuntimeException e) {
            if (Failure.isDatabaseAway(e)) {
                throw e;
            }
            if (some.size() > 1) {
                some.forEach(one -> doTogether(List.of(one), deed));
            } else {
                note(some.get(0), e);
            }
        }
    }

    /** The first failure in full: where thousands fail they fail alike. */
    private void note(Object one, RuntimeException failure) {
        failed++;
        LOG.log(Level.WARNING, job + " could not do " + one + " and will try again: " + Failure.reason(failure), failed == 1 ? failure : null);
    }

    /** How many could not be done so far. */
    public int failed() {
        return failed;
    }

    /**
     * Ends the run. The day is done unless something failed.
     *
     * @return how many could not be done
     */
    public int end() {
        runs.end(job, holder, today, failed == 0);
        return failed;
    }
}
