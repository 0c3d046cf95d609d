package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HourlyCountTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final HourlyCount count = new HourlyCount("anything", NOON);

    @Test
    void asManyAsMayBeAreTakenInAnHourAndNoMore() {
        assertThat(count.take(NOON, 2)).isTrue();
        assertThat(count.take(NOON.plusSeconds(1), 2)).isTrue();
        assertThat(count.take(NOON.plusSeconds(3_599), 2)).isFalse();
    }

    @Test
    void anHourAfterTheFirstAnotherHourBegins() {
        count.take(NOON, 1);

        assertThat(count.take(NOON.plus(Duration.ofHours(1)), 1)).isTrue();
        assertThat(count.take(NOON.plus(Duration.ofMinutes(119)), 1)).isFalse();
    }

    @Test
    void nobodyWaitsForAClockThatWasSetBack() {
        count.take(NOON, 1);

        assertThat(count.take(NOON.minusSeconds(1), 1)).isTrue();
    }
}
