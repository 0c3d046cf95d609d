package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.CheckedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @Test
    void aCardNumberBeginsWithNineAndHasSixteenDigitsThatCheck() {
        String number = CardNumber.of(10_000_000);

        assertThat(number).hasSize(16).startsWith("9000000");
        assertThat(CheckedNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000100000007", "9000 0001 0000 0007", "９０００ ０００１ ００００ ０００７", "9000-0001-0000-0007\r"})
    void aCardIsReadAsItIsScannedOrTyped(String typed) {
        assertThat(CardNumber.read(typed)).contains("9000000100000007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9000000100000008", "900000010000007", "10000004", "90000001000000070"})
    void aWrongDigitIsNoCard(String typed) {
        assertThat(CardNumber.read(typed)).isEmpty();
    }
}
