package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0               | 0
        7               | 7
        007             | 7
        12.50           | 12.50
        1,234.5         | 1234.5
        999,999,999,999 | 999999999999
        999999999999    | 999999999999
        １２．５        | 12.5
        １，２３４      | 1234
        '　19.99 '      | 19.99
        """)
    void numbersAreReadAsPeopleWriteThem(String typed, BigDecimal number) {
        assertThat(WrittenNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" ", "-5", "+5", "−5", "1e3", "1E3", "NaN", "Infinity", "0x10", "1_000", "5.", ".5", "1.2.3", "1 000",
        "12,34", "1,23", "0,500", ",123", "1,2345", "٣٤", "१२", "𝟏𝟐", "½", "二", "¥5", "5元", "#{7*7}", "5\u202E", "1000000000000",
        "1,000,000,000,000", "123456789012345678901234567890"})
    void whatIsNoPlainNumberIsRefused(String typed) {
        assertThat(WrittenNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3,50        | 3.50
        0,500       | 0.500
        ３，５      | 3.5
        1.234,50    | 1234.50
        12,3456     | 12.3456
        """)
    void aCommaInThePlaceOfThePointIsNamed(String typed, String pointed) {
        assertThat(WrittenNumber.withPoint(typed)).contains(pointed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.50", "abc", "3,", ",5", "1,2,3", "-3,5", "12.34,5"})
    void noOtherSlipIsTakenForThatComma(String typed) {
        assertThat(WrittenNumber.withPoint(typed)).isEmpty();
    }

    @Test
    void everyDecimalIsKept() {
        assertThat(WrittenNumber.read("0.10000000000000000001")).contains(new BigDecimal("0.10000000000000000001"));
    }

    @Test
    void tenThousandCharactersAreRefusedAtOnce() {
        assertThat(WrittenNumber.read("1".repeat(10_000))).isEmpty();
    }

    @Test
    void fullWidthLettersAndSpacesBecomeAscii() {
        assertThat(WrittenNumber.ascii("　２０２６／０７　王")).isEqualTo("2026/07 王");
    }
}
