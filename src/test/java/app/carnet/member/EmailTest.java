package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @CsvSource({"Xiaoming@Example.COM, xiaoming@example.com", "' o''brien+gym@mail.example.ie ', o'brien+gym@mail.example.ie",
        "ｌｉ＠example.com, li@example.com", "用户@例子.广告, 用户@例子.广告"})
    void addressesAreKeptInLowerCase(String typed, String address) {
        assertThat(Email.read(typed)).contains(new Email(address));
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" ", "li", "li@", "@example.com", "li@example", "li@@example.com", "li na@example.com", "li@exa mple.com",
        "li@example..com", "li@-example.com", "<li@example.com>", "li@example.com\u202E", "li@example.com,na@example.com"})
    void whatNoLetterReachesIsNoAddress(String typed) {
        assertThat(Email.read(typed)).isEmpty();
    }

    @Test
    void anAddressHasAtMostTwoHundredAndFiftyFourCharacters() {
        assertThat(Email.read("li@" + "a.".repeat(130) + "com")).isEmpty();
    }

    @Test
    void noLogShowsAnAddress() {
        assertThat(new Email("li@example.com").toString()).doesNotContain("li@");
    }
}
