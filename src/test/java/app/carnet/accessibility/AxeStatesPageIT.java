package app.carnet.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Pages;
import app.carnet.testkit.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Axe finds nothing either while a page shows errors, suggestions, a quote, a dialog or nothing at all; nor on a phone. */
class AxeStatesPageIT extends BrowserTest {

    private static final String NOBODY = "Nobody Of That Name";
    private static String member;

    @BeforeEach
    void signIn() {
        if (member == null) {
            Place.product("AXETOWEL", "Axe towel", "4.00");
            member = Place.memberWithPoints("Axel State", 1_000);
        }
        browser.signIn(Place.BOSS);
    }

    @AfterAll
    static void closeRegistration() {
        Pages.closeRegistration();
    }

    @AfterEach
    void widenAgain() {
        browser.window(1440, 1000);
    }

    @ParameterizedTest
    @CsvSource({"/registration/new.xhtml, registration:submit", "/points/redeem.xhtml?member=M, redeem:submit", "/points/adjust.xhtml?member=M, adjust:submit",
        "/product/edit.xhtml, details:create", "/settings/branches.xhtml, details:create", "/security/account.xhtml, person:create",
        "/security/password.xhtml, password:submit", "/security/reset.xhtml, reset:submit", "/purchase/enter.xhtml?member=M, purchase:addLine"})
    void aFormWithErrors(String page, String button) {
        browser.open(page.replace("=M", "=" + member)).click(button).await("an error", () -> browser.has(".field.error"));

        breaksNoRule();
    }

    @Test
    void aRefusedSignIn() {
        browser.cookie("JSESSIONID", "none").open("/login.xhtml").type("login:username", "nobody").type("login:password", "at all").click("login:submit")
            .await("a refusal", () -> browser.has(".message.bad, .notice.bad"));

        breaksNoRule();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aRefusedRegistrationOfAChildByThemselves(String language) {
        Pages.openRegistration();
        browser.cookie("JSESSIONID", "none").cookie("carnet-language", language).open("/registration/self.xhtml").type("self:birthday", "2020-05-17")
            .click("self:submit").await("errors", () -> browser.has(".field.error"));
        browser.type("self:guardian", "Ida Parent");

        breaksNoRule();
    }

    @Test
    void aLinkOfARegistrationWithAnotherPassword() {
        Pages.openRegistration();
        browser.cookie("JSESSIONID", "none").open(Place.registration("axe" + Place.next() + "@example.com")).type("confirm:password", "another wet door")
            .click("confirm:submit").await("a refusal", () -> browser.has(".field.error"));

        breaksNoRule();
    }

    @Test
    void membersFoundAndOneChosen() {
        browser.open("/desk.xhtml").type("search:query", "Axel").await("somebody", () -> browser.has("[data-results] [data-href]"));
        browser.press(Keys.ARROW_DOWN);

        breaksNoRule();
    }

    @Test
    void nobodyFound() {
        browser.open("/desk.xhtml").type("search:query", NOBODY).awaitText("search:found", NOBODY);

        breaksNoRule();
    }

    @Test
    void theListOfKeys() {
        browser.open("/member/show.xhtml?member=" + member).press(Keys.F1).await("the list of keys", () -> browser.has("dialog[open]"));

        breaksNoRule();
    }

    @Test
    void theMenu() {
        browser.open("/desk.xhtml").clickOn(".menu summary");

        breaksNoRule();
    }

    @Test
    void suggestionsAndThenAQuoteWithPointsThatCannotBeUsed() {
        browser.open("/purchase/enter.xhtml?member=" + member).type("purchase:product", "AXETOW")
            .await("suggestions", () -> browser.has(".ui-autocomplete-panel li"));
        breaksNoRule();

        browser.type("purchase:product", "AXETOWEL").press(Keys.ENTER).settle().awaitText("due", "4.00").type("purchase:points", "900").await("a refusal", () -> browser.has(".message.bad"));
        breaksNoRule();
    }

    @Test
    void aListWithNothingInIt() {
        browser.open("/product/list.xhtml?text=" + NOBODY.replace(" ", "+")).await("an empty list", () -> browser.has(".empty"));

        breaksNoRule();
    }

    private void breaksNoRule() {
        browser.window(1440, 1000);
        assertThat(Axe.findings(browser)).isEmpty();
        browser.window(390, 844);
        assertThat(Axe.findings(browser)).as("on a phone").isEmpty();
    }
}
