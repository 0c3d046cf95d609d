package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carnet.foundation.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"a wet green door", "carnet-demo", "床前明月光疑是地", "x7#kPq2z", "😀😁😂🤣😃😄😅😆"})
    void anyEightCharactersThatAreHardToGuessWillDo(String password) {
        assertThatCode(() -> PasswordRule.check(password, "linfang01")).doesNotThrowAnyException();
    }

    @Test
    void sevenCharactersAreTooShort() {
        assertThat(refusal("abc#efg")).isEqualTo("error.password_short");
        assertThat(refusal(null)).isEqualTo("error.password_short");
    }

    @Test
    void aHundredAndTwentyNineAreTooLong() {
        assertThat(refusal("ab ".repeat(43))).isEqualTo("error.password_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "87654321", "abcdefgh", "QWERTYUIOP", "aaaaaaaa", "abababab", "Password", "１２３４５６７８",
        "linfang01", "LinFang01"})
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(refusal(password)).isEqualTo("error.password_easy");
    }

    private static String refusal(String password) {
        return catchThrowableOfType(BusinessException.class, () -> PasswordRule.check(password, "linfang01")).getKey();
    }
}
