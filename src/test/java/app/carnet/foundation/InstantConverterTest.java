package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();
    private final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void usualZone() {
        TimeZone.setDefault(usual);
    }

    /** The same local times do not exist, or exist twice, on these days in these zones. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-29T02:30:00.123456Z",
        "Europe/Berlin,    2026-10-25T02:30:00Z",
        "America/New_York, 2026-03-08T02:30:00Z",
        "America/New_York, 2026-11-01T01:30:00.000001Z",
        "Asia/Shanghai,    1991-04-14T02:30:00Z",
        "Pacific/Apia,     2011-12-30T12:00:00Z",
        "UTC,              1969-12-31T23:59:59.999999Z"})
    void everyMomentComesBackWhateverTheServersZone(String zone, Instant moment) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(moment))).isEqualTo(moment);
    }

    @Test
    void momentsAreMicrosecondsSince1970() {
        assertThat(converter.convertToDatabaseColumn(Instant.parse("1970-01-01T00:00:01.000002Z"))).isEqualTo(1_000_002L);
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOff() {
        Instant moment = Instant.parse("2026-07-06T08:00:00.123456999Z");

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(moment))).isEqualTo("2026-07-06T08:00:00.123456Z");
    }

    @Test
    void theOrderOfMomentsIsTheOrderOfTheirColumns() {
        assertThat(converter.convertToDatabaseColumn(InstantConverter.EARLIEST))
            .isLessThan(converter.convertToDatabaseColumn(Instant.parse("2026-07-06T08:00:00Z")))
            .isLessThan(converter.convertToDatabaseColumn(InstantConverter.LATEST));
    }

    @Test
    void noMomentIsNull() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void aMomentBeyondTheColumnIsRefused() {
        assertThatThrownBy(() -> converter.convertToDatabaseColumn(Instant.MAX)).isInstanceOf(ArithmeticException.class);
    }
}
