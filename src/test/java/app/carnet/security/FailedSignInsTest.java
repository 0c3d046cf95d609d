package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final FailedSignIns failed = new FailedSignIns("account:x", 0, NOW);

    @Test
    void theFirstFailuresAreFree() {
        fail(3);

        assertThat(failed.mustWait(NOW)).isFalse();
    }

    @Test
    void thenTheWaitTriples() {
        fail(4);
        assertThat(failed.mustWait(NOW.plusMillis(9_999))).isTrue();
        assertThat(failed.mustWait(NOW.plusSeconds(10))).isFalse();

        fail(2);
        assertThat(failed.mustWait(NOW.plusMillis(89_999))).isTrue();
        assertThat(failed.mustWait(NOW.plusSeconds(90))).isFalse();
    }

    @Test
    void nobodyWaitsForAClockThatWasSetBackTwoHours() {
        fail(10);

        assertThat(failed.mustWait(NOW.minus(Duration.ofHours(2)))).isFalse();
        assertThat(failed.mustWait(NOW.minusSeconds(1))).isTrue();
    }

    @Test
    void nobodyWaitsLongerThanFifteenMinutes() {
        fail(10_000);

        assertThat(failed.mustWait(NOW.plusSeconds(899))).isTrue();
        assertThat(failed.mustWait(NOW.plusSeconds(900))).isFalse();
    }

    @Test
    void aTryThatWasNoGuessIsTakenBack() {
        fail(4);
        failed.takeBack();

        assertThat(failed.mustWait(NOW)).isFalse();
    }

    /** A try that was right, or for which there was no place. */
    @Test
    void nobodyWaitsAnewForATryThatIsTakenBack() {
        fail(6);
        Instant later = NOW.plusSeconds(90);
        failed.count(later);
        failed.takeBack();

        assertThat(failed.mustWait(later)).isFalse();
    }

    @Test
    void aDayLaterEverythingIsForgotten() {
        fail(30);
        Instant later = NOW.plus(Duration.ofDays(1)).plusMillis(1);

        failed.count(later);

        assertThat(failed.mustWait(later)).isFalse();
    }

    /** Somebody tries every second. */
    @Test
    void nobodyHasMoreThanEightTriesInFifteenMinutes() {
        List<Instant> tries = new ArrayList<>();
        for (Instant second = NOW; second.isBefore(NOW.plus(Duration.ofHours(3))); second = second.plusSeconds(1)) {
            if (!failed.mustWait(second)) {
                failed.count(second);
                tries.add(second);
            }
        }

        assertThat(tries).allSatisfy(first -> assertThat(tries)
            .filteredOn(other -> !other.isBefore(first) && other.isBefore(first.plus(Duration.ofMinutes(15)))).hasSizeLessThanOrEqualTo(8));
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            failed.count(NOW);
        }
    }
}
