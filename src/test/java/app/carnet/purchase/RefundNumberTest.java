package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefundNumberTest {

    private final String number = RefundNumber.of(1_000_000);

    @Test
    void itIsReadInEitherCaseAndAsFullWidthCharacters() {
        assertThat(number).matches("F[0-9]{8}");
        assertThat(RefundNumber.read(number.toLowerCase())).contains(number);
        assertThat(RefundNumber.read(" " + number + " ")).contains(number);
    }

    @Test
    void aReceiptASlipOfTheHandAndAnythingElseAreNone() {
        char last = number.charAt(number.length() - 1);
        assertThat(RefundNumber.read("R" + number.substring(1))).isEmpty();
        assertThat(RefundNumber.read(number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1)))).isEmpty();
        assertThat(RefundNumber.read("Fiona")).isEmpty();
    }
}
