package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayConverterTest {

    private final DayConverter converter = new DayConverter();

    @BeforeAll
    static void withoutContainer() {
        WithoutContainer.messagesAreTheirKeys();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-05-17", "1990/5/17", "1990.5.17", "19900517", "1990年5月17日", "1990年5月17", " 1990-5-17 ",
        "１９９０－０５－１７", "１９９０／５／１７"})
    void aDayIsReadAsPeopleWriteIt(String typed) {
        assertThat(read(typed)).isEqualTo(LocalDate.of(1990, 5, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-02-29", "2026-13-01", "2026-00-10", "2026-4-31", "17.5.1990", "5/17/1990", "90-05-17", "0990-05-17",
        "1990-5", "199005170", "1990517", "yesterday", "١٩٩٠-٠٥-١٧", "1990-05-17T00:00", "-1990-05-17"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatThrownBy(() -> read(typed)).isInstanceOf(ConverterException.class).hasMessage("error.not_a_day");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsNoDay(String typed) {
        assertThat(read(typed)).isNull();
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(read("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aDayIsWrittenAsItCanBeReadAgain() {
        assertThat(converter.getAsString(null, null, LocalDate.of(1990, 5, 7))).isEqualTo("1990-05-07");
        assertThat(converter.getAsString(null, null, null)).isEmpty();
    }

    private LocalDate read(String typed) {
        return converter.getAsObject(null, null, typed);
    }
}
