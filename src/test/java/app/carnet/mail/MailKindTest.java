package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailKindTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<MailKind> UNASKED = EnumSet.of(MailKind.POINTS_EXPIRING, MailKind.TIER_CHANGED, MailKind.BIRTHDAY);
    private static final Instant AT_NIGHT = at("2026-11-22T00:05");

    @Test
    void whatNobodyWaitsForIsNotSentBeforeEightInTheMorning() {
        assertThat(UNASKED).allSatisfy(kind -> {
            assertThat(kind.dueAt(AT_NIGHT, ZONE)).isEqualTo(at("2026-11-22T08:00"));
            assertThat(kind.dueAt(at("2026-11-22T08:00"), ZONE)).isEqualTo(at("2026-11-22T08:00"));
            assertThat(kind.dueAt(at("2026-11-22T23:30"), ZONE)).isEqualTo(at("2026-11-22T23:30"));
            assertThat(kind.civil(AT_NIGHT, ZONE)).as("when it is tried again").isEqualTo(at("2026-11-22T08:00"));
        });
    }

    @Test
    void whatSomebodyWaitsForIsSentAtNightTooAndLinksBeforeAllElse() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(UNASKED))).allSatisfy(kind -> assertThat(kind.dueAt(AT_NIGHT, ZONE)).isBeforeOrEqualTo(AT_NIGHT));
        assertThat(MailKind.RESET_PASSWORD.dueAt(AT_NIGHT, ZONE)).isBefore(MailKind.RECEIPT.dueAt(AT_NIGHT, ZONE));
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(ZONE).toInstant();
    }
}
