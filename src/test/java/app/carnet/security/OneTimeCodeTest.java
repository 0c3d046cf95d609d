package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    @Test
    void aCodeIsTwelveCharactersInFours() {
        assertThat(OneTimeCode.fresh()).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    }

    @Test
    void aCodeIsComparedHoweverItIsTyped() {
        assertThat(OneTimeCode.canonical(" ab2c-de3f gh4j\n")).isEqualTo("AB2CDE3FGH4J");
        assertThat(OneTimeCode.canonical(null)).isEmpty();
    }

    @Test
    void aPartOfACodeIsNoCode() {
        assertThat(OneTimeCode.isWhole("ab2c de3f gh4j")).isTrue();
        assertThat(Stream.of(null, "", "-", "AB2C-DE3F-GH4", "AB2C-DE3F-GH4J-K", "AB2C-DE3F-GH4O").filter(OneTimeCode::isWhole)).isEmpty();
    }
}
