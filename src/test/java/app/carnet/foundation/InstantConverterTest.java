package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T01:30:00.123456Z", "1999-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z", "9999-12-31T00:00:00Z"})
    void everyMomentComesBack(String moment) {
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(Instant.parse(moment)))).isEqualTo(moment);
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOff() {
        assertThat(converter.convertToDatabaseColumn(Instant.parse("1970-01-01T00:00:01.123456999Z"))).isEqualTo(1_123_456L);
    }

    @Test
    void noMomentIsNull() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
