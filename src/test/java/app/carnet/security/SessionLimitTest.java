package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionLimitTest {

    private static final Set<String> MEMBER = Set.of("MEMBER");
    private static final Set<String> STAFF = Set.of("CLERK", "MANAGER");
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void aMembersSessionEndsAfterFifteenIdleMinutes() {
        assertThat(passed(MEMBER, Duration.ofHours(1), Duration.ofMinutes(15))).isEmpty();
        assertThat(passed(MEMBER, Duration.ofHours(1), Duration.ofMinutes(17))).contains(LoginReason.AWAY);
    }

    @Test
    void aMemberWhoGoesOnClickingGoesOn() {
        assertThat(passed(MEMBER, Duration.ofDays(2), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void theStaffMayBeAwayForHalfAnHour() {
        assertThat(passed(STAFF, Duration.ofHours(1), Duration.ofMinutes(30))).isEmpty();
        assertThat(passed(STAFF, Duration.ofHours(1), Duration.ofMinutes(32))).contains(LoginReason.AWAY);
    }

    @Test
    void aSessionOfTheStaffEndsAfterEightHoursHoweverBusyItIs() {
        assertThat(passed(STAFF, Duration.ofHours(8).minusSeconds(1), Duration.ZERO)).isEmpty();
        assertThat(passed(STAFF, Duration.ofHours(8), Duration.ZERO)).contains(LoginReason.LONG);
    }

    @Test
    void nobodyIsSentAwayByAClockThatWasSetBack() {
        assertThat(passed(STAFF, Duration.ofHours(-2), Duration.ofHours(-2))).isEmpty();
    }

    private static Optional<LoginReason> passed(Set<String> roles, Duration sinceBegun, Duration sinceSeen) {
        return SessionLimit.passed(roles, NOW.minus(sinceBegun), NOW.minus(sinceSeen), NOW);
    }
}
