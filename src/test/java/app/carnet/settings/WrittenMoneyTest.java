package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carnet.foundation.BusinessException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"45|45.00", "45.5|45.50", "45.500|45.50", "1,095.20|1095.20", "４５．０１|45.01",
        "9999999999.99|9999999999.99", "0|0.00"})
    void amountsAreReadAtTheCurrencysScale(String typed, String amount) {
        assertThat(WrittenMoney.read(typed, 2)).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void whoTypesTooManyDecimalsIsAskedWhichNeighbourIsMeant() {
        BusinessException refusal = refusal("45.005", 2);

        assertThat(refusal.getKey()).isEqualTo("error.money_decimals");
        assertThat(refusal.getArguments()).containsExactly(2, "45.00", "45.01");
    }

    @Test
    void aCurrencyWithoutCentsTakesNone() {
        BusinessException refusal = refusal("45.5", 0);

        assertThat(refusal.getKey()).isEqualTo("error.money_whole");
        assertThat(refusal.getArguments()).containsExactly(0, "45", "46");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1e3", "NaN", "abc", "1.2.3", "1 000", "٤٥", "123456789012345678901234567890"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThat(refusal(typed, 2).getKey()).isEqualTo("error.not_an_amount");
    }

    @Test
    void aDecimalCommaIsNamedWithTheAmountWrittenRight() {
        BusinessException refusal = refusal("3,50", 2);

        assertThat(refusal.getKey()).isEqualTo("error.decimal_comma");
        assertThat(refusal.getArguments()).containsExactly("3.50");
    }

    @Test
    void anAmountOfMoreThanTwelveDigitsIsTooLarge() {
        assertThat(refusal("10000000000.00", 2).getKey()).isEqualTo("error.money_too_large");
        assertThat(refusal("123456789012.345", 2).getKey()).isEqualTo("error.money_too_large");
    }

    private static BusinessException refusal(String typed, int scale) {
        return catchThrowableOfType(BusinessException.class, () -> WrittenMoney.read(typed, scale));
    }
}
