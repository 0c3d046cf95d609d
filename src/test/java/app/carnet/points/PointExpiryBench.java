package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.DataDirectory;
import app.carnet.settings.NightlyJobs;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long the night takes: 100,000 due lots; beside it, how much of that is the size of a transaction. Figures in target/bench/data. */
@ExtendWith(ArquillianExtension.class)
class PointExpiryBench {

    private static final int LOTS = 100_000;
    private static final int SAMPLE = 5_000;
    private static final int IN_ONE_TRANSACTION = 100;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    private NightlyJobs jobs;
    @Inject
    private PointExpiryJob job;
    @Inject
    private PointExpiry expiry;
    @Inject
    private Programmes programmes;
    @Inject
    private LedgerCheck check;
    @Inject
    private Clock clock;

    @Test
    void aHundredThousandLotsAreBookedInFiveMinutes() throws SQLException, IOException {
        A.place();
        for (String statement : DueLots.ofMembers(LOTS + 2 * SAMPLE)) {
            Rows.execute("carnet-schema", statement);
        }
        Duration one = time(() -> book(0, 1));
        Duration hundred = time(() -> book(SAMPLE, IN_ONE_TRANSACTION));
        Duration all = time(() -> assertThat(jobs.run(job)).isZero());
        Duration checked = time(() -> assertThat(As.manager(check::run)).isEmpty());
        Files.writeString(DataDirectory.file("point-expiry.txt"), ("%,d due lots: %d s. %,d accounts, one in a transaction: %d ms; a hundred: %d ms."
            + " Ledger check of %,d accounts: %d s. Load %.1f on %d processors%n").formatted(LOTS, all.toSeconds(), SAMPLE, one.toMillis(),
            hundred.toMillis(), LOTS + 2 * SAMPLE, checked.toSeconds(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            Runtime.getRuntime().availableProcessors()));
        assertThat(Rows.count("point_entry WHERE kind = 'EXPIRE'")).isEqualTo(LOTS + 2 * SAMPLE);
        assertThat(Rows.number("SELECT SUM(points) FROM point_lot")).isZero();
        assertThat(all).isLessThan(LONGEST);
    }

    private void book(int after, int atATime) {
        LocalDate today = programmes.current().today(clock);
        List<Long> members = LongStream.rangeClosed(after + 1, after + SAMPLE).boxed().toList();
        for (int i = 0; i < SAMPLE; i += atATime) {
            expiry.book(List.copyOf(members.subList(i, i + atATime)), today);
        }
    }

    private static Duration time(Runnable deed) {
        long began = System.nanoTime();
        deed.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
