package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class SecurityPasswordPageIT extends BrowserTest {

    private static final String PAGE = "/security/password.xhtml";
    private static final String NEW_PASSWORD = "another horse battery";
    private String username;

    @BeforeEach
    void employ() {
        username = Place.colleague("Changing Person");
    }

    @Test
    void everybodySignedInSeesItAndNobodyElse() {
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.manager().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.boss().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void thePasswordIsChangedByKeyboard() {
        browser.signIn(username).open(PAGE).awaitFocus("password:oldPassword").press(Place.PASSWORD, Keys.TAB, NEW_PASSWORD, Keys.F9);
        browser.awaitAddress("/desk.xhtml");

        assertThat(browser.messages()).contains("Your password is changed");
        assertThat(Place.visitor().signIn(username, NEW_PASSWORD).ask("/desk.xhtml").status()).isEqualTo(200);
    }

    @Test
    void theOtherSessionsEndAndThisOneGoesOn() {
        DeskClient here = Place.freshly(username);
        DeskClient elsewhere = Place.freshly(username);
        DeskClient thief = Place.visitor().takeSession(here.sessionId());
        assertThat(thief.ask("/desk.xhtml").status()).isEqualTo(200);

        change(here, Place.PASSWORD, NEW_PASSWORD);

        assertThat(thief.ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
        assertThat(here.ask("/desk.xhtml").status()).isEqualTo(200);
        assertThat(elsewhere.ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
    }

    @Test
    void theSameFormPostedTwiceChangesOnce() {
        Answer form = Place.freshly(username).open(PAGE).fill("password", Map.of("oldPassword", Place.PASSWORD, "newPassword", NEW_PASSWORD));
        form.press("submit");
        form.press("submit");

        assertThat(Place.rows("audit_entry WHERE deed = 'PASSWORD_CHANGED' AND subject_key = '" + username + "'")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        oldPassword | not my password       | another horse battery | not your present password
        oldPassword | ''                    | another horse battery | Please fill
        newPassword | correct horse battery | short                 | at least 8 characters
        newPassword | correct horse battery | 12345678              | among the first
        newPassword | correct horse battery | ''                    | Please fill
        """)
    void aBadPasswordIsRefusedBesideItsFieldAndTheOldOneStays(String input, String oldPassword, String newPassword, String sentence) {
        Answer refused = change(Place.freshly(username), oldPassword, newPassword);

        assertThat(refused.message("password", input)).contains(sentence);
        assertThat(Place.visitor().signIn(username, Place.PASSWORD).ask("/desk.xhtml").status()).isEqualTo(200);
    }

    @Test
    void passwordsAreNotSentBack() {
        Answer refused = change(Place.freshly(username), "not my password", NEW_PASSWORD);

        assertThat(refused.body()).doesNotContain("not my password").doesNotContain(NEW_PASSWORD);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Change password", "修改密码");
    }

    private static Answer change(DeskClient person, String oldPassword, String newPassword) {
        return person.open(PAGE).fill("password", Map.of("oldPassword", oldPassword, "newPassword", newPassword)).press("submit");
    }
}
