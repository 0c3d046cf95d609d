package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedNumberTest {

    @Property
    void everyWrongDigitIsNoticed(@ForAll @LongRange(min = 1, max = 99_999_999_999_999_999L) long number) {
        String right = CheckedNumber.of(number);
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(CheckedNumber.isValid(typed)).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Property
    void everySwapOfNeighboursIsNoticed(@ForAll @LongRange(min = 1, max = 99_999_999_999_999_999L) long number) {
        String right = CheckedNumber.of(number);
        for (int place = 1; place < right.length(); place++) {
            String typed = right.substring(0, place - 1) + right.charAt(place) + right.charAt(place - 1) + right.substring(place + 1);
            assertThat(CheckedNumber.isValid(typed)).as(typed).isEqualTo(typed.equals(right));
        }
    }

    @Test
    void theNumberItselfStandsBeforeItsCheckDigit() {
        assertThat(LongStream.range(1_000_000, 1_000_100).mapToObj(CheckedNumber::of))
            .allMatch(CheckedNumber::isValid).allMatch(number -> number.matches("10000[0-9]{3}"));
    }

    @Test
    void dammsOwnExampleHasCheckDigitFour() {
        assertThat(CheckedNumber.of(572)).isEqualTo("5724");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "57 24", "-5724", "５７２４", "٥٧٢٤", "5724x", "0000000000000000000"})
    void whatIsNoNumberIsNotValid(String typed) {
        assertThat(CheckedNumber.isValid(typed)).isFalse();
    }
}
