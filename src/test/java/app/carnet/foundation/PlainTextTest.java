package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private final PlainText.Validator validator = new PlainText.Validator();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"王", "O’Brien", "O'Brien", "Zoë", "Ana María 🧘🏽‍♀️", "محمد علي", "שרה", "𠮷野家", "<b>bold</b>", "#{7*7}", "'; DROP TABLE"})
    void textInAnyScriptIsAccepted(String text) {
        assertThat(validator.isValid(text, null)).isTrue();
    }

    @Test
    void fiftySupplementaryCharactersAreAccepted() {
        assertThat(validator.isValid("𠮷".repeat(50), null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　", "a\nb", "a\tb", "a\rb", "a\u0000b", "a\u007Fb", "a\u0085b", "a\u2028b", "a\u2029b",
        "a\u202Ab", "a\u202Eb", "a\u2066b", "a\u2069b", "a\uD842", "\uDFB7a"})
    void controlAndOverrideCharactersAndBlanksAreRefused(String text) {
        assertThat(validator.isValid(text, null)).isFalse();
    }
}
