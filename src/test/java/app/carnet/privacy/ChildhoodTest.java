package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildhoodTest {

    @ParameterizedTest
    @CsvSource({"2012-05-17, 2026-05-16, true", "2012-05-17, 2026-05-17, false", "2012-02-29, 2026-02-27, true", "2012-02-29, 2026-02-28, false",
        "1900-01-01, 2026-05-17, false", "2026-05-17, 2026-05-17, true"})
    void aGuardianAgreesUntilTheFourteenthBirthday(LocalDate birthday, LocalDate today, boolean child) {
        assertThat(Childhood.is(birthday, today)).isEqualTo(child);
    }

    @Test
    void whoHasNotSaidTheirBirthdayIsTakenForOldEnough() {
        assertThat(Childhood.is(null, LocalDate.EPOCH)).isFalse();
    }
}
