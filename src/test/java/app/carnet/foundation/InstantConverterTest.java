package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The local times 02:30 of these days do not exist, or exist twice, in these zones. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-29T02:30:00.123456Z",
        "Europe/Berlin,    2026-10-25T02:30:00Z",
        "America/New_York, 2026-03-08T02:30:00Z",
        "America/New_York, 2026-11-01T01:30:00.000001Z",
        "Asia/Shanghai,    1991-04-14T02:30:00Z",
        "Pacific/Apia,     2011-12-30T12:00:00Z",
        "UTC,              1999-12-31T23:59:59.999999Z"})
    void everyMomentComesBackWhateverTheServersZone(String zone, Instant moment) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        String column = converter.convertToDatabaseColumn(moment);

        assertThat(column).startsWith(moment.toString().substring(0, 19).replace('T', ' '));
        assertThat(converter.convertToEntityAttribute(column)).isEqualTo(moment);
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOff() {
        assertThat(converter.convertToDatabaseColumn(Instant.parse("2026-07-06T08:00:00.123456999Z")))
            .isEqualTo("2026-07-06 08:00:00.123456");
    }

    @Test
    void aColumnIsReadWithAnyNumberOfDecimals() {
        assertThat(converter.convertToEntityAttribute("2026-07-06 08:00:00")).isEqualTo("2026-07-06T08:00:00Z");
        assertThat(converter.convertToEntityAttribute("2026-07-06 08:00:00.5")).isEqualTo("2026-07-06T08:00:00.5Z");
    }

    @Test
    void noMomentIsNull() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
