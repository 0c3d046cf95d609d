package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class SecurityResetPageIT extends BrowserTest {

    private static final String PAGE = "/security/reset.xhtml";
    private static final String NEW_PASSWORD = "another horse battery";
    private String username;

    @BeforeEach
    void employ() {
        username = Place.colleague("Forgetful Person");
    }

    @Test
    void everybodySeesIt() {
        assertThat(Place.visitor().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsChosenByKeyboard() {
        browser.open(PAGE).awaitFocus("reset:username").press(username, Keys.TAB, code(), Keys.TAB, NEW_PASSWORD, Keys.ENTER).awaitAddress("/login.xhtml");

        assertThat(browser.messages()).contains("Your new password is set");
        assertThat(Place.visitor().signIn(username, NEW_PASSWORD).ask("/desk.xhtml").status()).isEqualTo(200);
    }

    @Test
    void hyphensAndCapitalsOfTheCodeDoNotMatter() {
        String code = code();
        String typed = code.replace("-", "").toLowerCase(Locale.ROOT);

        assertThat(typed).isNotEqualTo(code);
        assertThat(reset(username, typed, NEW_PASSWORD).messages()).contains("Your new password is set");
    }

    @Test
    void theSameFormPostedTwiceSetsThePasswordOnce() {
        String resets = "audit_entry WHERE deed = 'PASSWORD_RESET' AND subject_key = '" + username + "'";
        long before = Place.rows(resets);
        Answer form = Place.visitor().open(PAGE).fill("reset", Map.of("username", username, "code", code(), "newPassword", NEW_PASSWORD));
        form.press("submit");
        form.press("submit");

        assertThat(Place.rows(resets)).isEqualTo(before + 1);
    }

    @Test
    void theSessionsOfTheOldPasswordEnd() {
        DeskClient session = Place.freshly(username);

        reset(username, code(), NEW_PASSWORD);

        assertThat(session.ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
    }

    @Test
    void aWrongCodeIsRefusedBesideItsFieldAndTheUserNameIsKept() {
        code();

        Answer refused = reset(username, "AAAA-BBBB-CCCC", NEW_PASSWORD);

        assertThat(refused.message("reset", "code")).contains("do not fit together");
        assertThat(refused.value("reset", "username")).isEqualTo(username);
        assertThat(refused.body()).doesNotContain(NEW_PASSWORD);
    }

    @Test
    void whetherThereIsSuchAUserNameIsNotTold() {
        String unknown = reset("nobody" + Place.next(), "AAAA-BBBB-CCCC", NEW_PASSWORD).messages();

        assertThat(unknown).isNotEmpty().isEqualTo(reset(username, "AAAA-BBBB-CCCC", NEW_PASSWORD).messages());
    }

    @Test
    void aShortPasswordIsRefusedBesideItsFieldAndTheCodeStaysGood() {
        String code = code();

        Answer refused = reset(username, code, "short");

        assertThat(refused.message("reset", "newPassword")).contains("at least 8 characters");
        assertThat(refused.value("reset", "code")).isEqualTo(code);
        assertThat(refused.fill("reset", Map.of("newPassword", NEW_PASSWORD)).press("submit").messages()).contains("Your new password is set");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.visitor(), PAGE, "Choose a new password", "设置新密码");
    }

    private String code() {
        return Place.boss().open("/security/account.xhtml?account=" + username).press("access", "reset").text("code");
    }

    private static Answer reset(String username, String code, String password) {
        return Place.visitor().open(PAGE).fill("reset", Map.of("username", username, "code", code, "newPassword", password)).press("submit");
    }
}
