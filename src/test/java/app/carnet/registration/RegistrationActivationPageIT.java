package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class RegistrationActivationPageIT extends BrowserTest {

    private static final String PAGE = "/registration/activation.xhtml?member=";
    private String member;

    @BeforeEach
    void register() {
        Place.open();
        member = Place.member("Asking Member");
    }

    @Test
    void onlyTheDeskSeesIt() {
        Seen.onlyBy(PAGE + member, Role.CLERK, Role.MANAGER);
    }

    @Test
    void aCodeIsMadeByKeyboardFromTheMembersPageAndShownOnce() {
        browser.signIn(Place.CLERK).open("/member/show.xhtml?member=" + member).press("i");
        browser.awaitAddress("/registration/activation.xhtml").press(Keys.F9).awaitText("code", "-");

        assertThat(browser.text("code")).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(browser.textOf(".receipt")).contains("once");
        assertThat(browser.reload().has("#code")).isFalse();
        assertThat(browser.text("state")).contains("has not been used");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePageSaysHowThingsStand() {
        assertThat(state()).contains("does not sign in by themselves yet");

        Place.activationCode(member);
        assertThat(state()).contains("It is good until");
        Rows.change("UPDATE account SET reset_code_expires = reset_code_expires - " + Duration.ofDays(15).toMillis() * 1000 + " WHERE username = '" + member + "'");
        assertThat(state()).contains("no longer valid").contains("issue a new one");

        Place.claimed(member);
        assertThat(state()).contains("signs in by themselves, last on");
    }

    @Test
    void aNewCodeEndsTheMembersSessionsAtOnce() {
        DeskClient phone = Place.freshly(Place.claimed(member));
        assertThat(phone.ask("/my/index.xhtml").status()).isEqualTo(200);

        Place.activationCode(member);

        assertThat(phone.ask("/my/index.xhtml").header("Location")).contains("/login.xhtml?reason=ENDED");
    }

    @Test
    void aClosedMemberGetsNone() {
        DeskClient.Answer form = Place.clerk().open(PAGE + member);
        Place.clerk().open("/member/close.xhtml?member=" + member).press("close", "submit");

        assertThat(form.press("activation", "issue").messages()).contains("This membership is closed");
        assertThat(Place.rows("account WHERE username = '" + member + "'")).isZero();
    }

    @Test
    void theReceiptLeadsToIt() {
        String receipt = Place.purchase(member, "Racket", "10.00");

        assertThat(Place.clerk().open("/purchase/show.xhtml?receipt=" + receipt).page().select("a[href*='activation.xhtml?member=" + member + "']")).hasSize(1);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE + member, "Activation code", "激活码");
    }

    private String state() {
        return Place.clerk().open(PAGE + member).text("state");
    }
}
