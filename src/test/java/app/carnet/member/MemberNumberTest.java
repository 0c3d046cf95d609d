package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNumberTest {

    @Test
    void theFirstNumberHasEightDigits() {
        assertThat(MemberNumber.of(1_000_000)).hasSize(8).startsWith("1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000004", "1000 0004", " 1000-0004 ", "１０００　０００４"})
    void aNumberIsReadAsItIsWrittenOrTyped(String typed) {
        assertThat(MemberNumber.read(typed)).contains("10000004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10000005", "1000004", "00000000", "9000000100000007", "１000000x", "王小明"})
    void aWrongDigitIsNoNumber(String typed) {
        assertThat(MemberNumber.read(typed)).isEmpty();
    }
}
