package app.carnet.foundation;

import java.time.LocalDate;

/** What is to be done once for each day of the programme, some time after midnight. Every bean that is one is run. */
public interface NightlyJob {

    /** By which it is known in the table of runs and in the log. */
    String name();

    /**
     * Does all that is due, without a transaction around it. A run that was thought dead may still live, so what two runs do
     * at once must come out as if one had done it.
     *
     * @param today the programme's day; one run makes up for all nights that were missed
     */
    void work(NightlyRun run, LocalDate today);
}
