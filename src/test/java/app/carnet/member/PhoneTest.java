package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "+86 138 0013 8000", "+8613800138000",
        "0086 138 0013 8000", "１３８００１３８０００", "(+86) 13800138000"})
    void oneNumberHasManySpellings(String typed) {
        assertThat(Phone.read(typed, "CNY")).contains(new Phone("+8613800138000"));
    }

    @ParameterizedTest
    @CsvSource({"020 7946 0958, GBP, +442079460958", "(415) 555-2671, USD, +14155552671", "+49 30 901820, CNY, +4930901820",
        "+33 1 70 18 99 00, EUR, +33170189900"})
    void numbersWithoutPlusBelongToTheCountryOfTheCurrency(String typed, String currency, String e164) {
        assertThat(Phone.read(typed, currency)).contains(new Phone(e164));
    }

    @Test
    void aCurrencyOfSeveralCountriesHasNoNumbersWithoutPlus() {
        assertThat(Phone.read("030 901820", "EUR")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"030 901820, EUR, true", "(0170) 123-4567, EUR, true", "+49 30, EUR, false", "abc, EUR, false", "12345, CNY, false"})
    void itIsSaidIfOnlyTheCountryCodeIsMissing(String typed, String currency, boolean lacking) {
        assertThat(Phone.lacksCountry(typed, currency)).isEqualTo(lacking);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" ", "8000", "12345", "138 0013 80001234", "abc", "王小明", "+", "13800138000 ext. 5", "#{7*7}", "NaN"})
    void whatNobodyCanCallIsNoPhone(String typed) {
        assertThat(Phone.read(typed, "CNY")).isEmpty();
    }

    @Test
    void tenThousandDigitsAreRefusedAtOnce() {
        assertThat(Phone.read("1".repeat(10_000), "CNY")).isEmpty();
    }

    @Test
    void theLastFourDigitsAreItsEnd() {
        assertThat(new Phone("+8613800138000").end()).isEqualTo("8000");
        assertThat(Phone.readEnd(" ８０００ ")).contains("8000");
        assertThat(Phone.readEnd("80000")).isEmpty();
    }

    @Test
    void noLogShowsAPhone() {
        assertThat(new Phone("+8613800138000").toString()).doesNotContain("138");
    }
}
