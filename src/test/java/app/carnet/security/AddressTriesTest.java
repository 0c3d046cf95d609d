package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressTriesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final AddressTries tries = new AddressTries("password:192.0.2.1", NOW);

    @Test
    void fiftyAtOnceAreFreeAndThenOneAMinute() {
        assertThat(admitted(NOW, Duration.ZERO, 80)).isEqualTo(50);
        assertThat(tries.mustWait(NOW.plusSeconds(59))).isTrue();
        assertThat(admitted(NOW.plusSeconds(60), Duration.ZERO, 5)).isEqualTo(1);
    }

    @Test
    void whoTriesEverySecondForADayHasFewTries() {
        assertThat(admitted(NOW, Duration.ofSeconds(1), 24 * 60 * 60)).isBetween(1_400, 1_500);
    }

    @Test
    void aShopWhereSomebodyMistypesEveryTwoMinutesIsNeverLocked() {
        assertThat(admitted(NOW, Duration.ofMinutes(2), 5_000)).isEqualTo(5_000);
    }

    @Test
    void whatWasTakenBackNeverCounted() {
        for (int signIn = 0; signIn < 200; signIn++) {
            tries.count(NOW);
            tries.takeBack();
        }

        assertThat(tries.mustWait(NOW)).isFalse();
        assertThat(admitted(NOW, Duration.ZERO, 80)).isEqualTo(50);
    }

    @Test
    void nobodyWaitsForAClockThatWasSetBack() {
        admitted(NOW, Duration.ZERO, 80);

        assertThat(tries.mustWait(NOW.minus(Duration.ofHours(2)))).isFalse();
        assertThat(admitted(NOW.minus(Duration.ofHours(2)), Duration.ZERO, 80)).isEqualTo(50);
    }

    private int admitted(Instant first, Duration between, int times) {
        int admitted = 0;
        for (int time = 0; time < times; time++) {
            Instant now = first.plus(between.multipliedBy(time));
            if (!tries.mustWait(now)) {
                tries.count(now);
                admitted++;
            }
        }
        return admitted;
    }
}
