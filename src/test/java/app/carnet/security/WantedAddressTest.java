package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/desk.xhtml", "/\\evil.example/desk.xhtml", "\\\\evil.example", "https://evil.example/desk.xhtml", ""})
    void whatABrowserTakesForAnotherSiteIsNotRemembered(String address) {
        assertThat(WantedAddress.isOurs(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/carnet/desk.xhtml", "/desk.xhtml?from=//evil.example"})
    void pagesOfOursAre(String address) {
        assertThat(WantedAddress.isOurs(address)).isTrue();
    }
}
