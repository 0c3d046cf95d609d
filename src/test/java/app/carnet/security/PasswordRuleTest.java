package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carnet.foundation.BusinessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final List<String> WORDS = List.of("Green Gym", "8000", "绿野健身房");

    @ParameterizedTest
    @ValueSource(strings = {"a wet green door", "carnet-demo", "床前明月光疑是地", "x7#kPq2z", "😀😁😂🤣😃😄😅😆"})
    void anyEightCharactersThatAreHardToGuessWillDo(String password) {
        assertThatCode(() -> PasswordRule.check(password, "linfang01", WORDS)).doesNotThrowAnyException();
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
        "ＰＡＳＳＷＯＲＤ１２３", "woaini1314", "Sunshine1", "summer2026", "1qaz2wsx", "P@ssw0rd"})
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(refusal(password)).isEqualTo("error.password_easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linfang01", "LinFang01", "my linfang01", "GREEN gym!!", "ｇｒｅｅｎｇｙｍ２", "the 8000 doors", "绿野健身房一二三四五"})
    void whatThoseWhoKnowThePlaceOrThePersonTryIsRefused(String password) {
        assertThat(refusal(password)).isEqualTo("error.password_personal");
    }

    @Test
    void aWordOfTwoCharactersForbidsNothing() {
        assertThatCode(() -> PasswordRule.check("a boat on the lake", "bo", List.of("on", ""))).doesNotThrowAnyException();
    }

    @Test
    void allHundredAndTwentyEightCharactersAreTaken() {
        assertThatCode(() -> PasswordRule.check("a wet green door".repeat(8), "linfang01", WORDS)).doesNotThrowAnyException();
    }

    private static String refusal(String password) {
        return catchThrowableOfType(BusinessException.class, () -> PasswordRule.check(password, "linfang01", WORDS)).getKey();
    }
}
