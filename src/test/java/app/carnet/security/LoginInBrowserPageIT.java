package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Signing in and out as a person does it in Chromium; {@link LoginPageIT} does it without script. */
class LoginInBrowserPageIT extends BrowserTest {

    private static final String SESSION = "JSESSIONID";

    @BeforeAll
    static void openThePlace() {
        Place.open();
    }

    @Test
    void theCursorIsInTheFirstOfTheFieldsThatOtherProgramsRelyOn() {
        browser.open("/login.xhtml").awaitFocus("login:username");

        assertThat(browser.has("[id='login:password']") && browser.has("[id='login:submit']")).isTrue();
    }

    @Test
    void signingInByKeyboardLeadsAClerkToTheDesk() {
        browser.open("/login.xhtml").awaitFocus("login:username").press(Place.CLERK, Keys.TAB, Place.PASSWORD, Keys.ENTER).awaitAddress("/desk.xhtml");
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        String before = browser.open("/login.xhtml").cookie(SESSION).orElse("none");

        fillIn(Place.CLERK, Place.PASSWORD).awaitAddress("/desk.xhtml");

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void thePageThatWasAskedForComesAfterSignIn() {
        browser.open("/member/list.xhtml?text=Li").awaitAddress("/login.xhtml");

        fillIn(Place.CLERK, Place.PASSWORD).awaitAddress("/member/list.xhtml?text=Li");
    }

    @Test
    void aWrongPasswordIsAnsweredByASentenceThatDoesNotTellWhetherTheAccountExists() {
        String unknown = sentenceFor("nobody" + Place.next());
        String known = sentenceFor(Place.MANAGER);

        assertThat(known).startsWith("The name or the password is not right").isEqualTo(unknown);
        assertThat(browser.value("login:username")).isEqualTo(Place.MANAGER);
        assertThat(browser.value("login:password")).isEmpty();
    }

    @Test
    void signOutEndsTheSessionOnTheServerSoThatItsCookieIsWorthNothing() {
        browser.signIn(Place.CLERK).open("/desk.xhtml");
        String session = browser.cookie(SESSION).orElseThrow();
        assertThat(Place.visitor().takeSession(session).ask("/desk.xhtml").status()).isEqualTo(200);

        signOut();

        assertThat(browser.textOf("main")).contains("You are signed out.");
        DeskClient.Answer thief = Place.visitor().takeSession(session).ask("/desk.xhtml");
        assertThat(thief.status()).isEqualTo(302);
        assertThat(thief.header("Location")).contains("/login.xhtml");
    }

    @Test
    void theBackButtonAfterSignOutShowsNoMember() {
        String member = Place.member("Seen Before");
        browser.signIn(Place.CLERK).open("/member/show.xhtml?member=" + member);
        signOut();

        browser.back();

        assertThat(browser.textOf("body")).doesNotContain("Seen Before");
        assertThat(browser.address()).contains("/login.xhtml");
    }

    @Test
    void whoWasAwayTooLongIsToldSo() {
        browser.cookie("carnet-signed-in", "1").open("/desk.xhtml").awaitAddress("/login.xhtml");

        assertThat(browser.textOf("main")).contains("You were away for a while");
    }

    @Test
    void whoWasAwayTooLongIsToldSoByAjaxToo() {
        browser.signIn(Place.CLERK).open("/desk.xhtml").cookie(SESSION, "ended");

        browser.type("search:query", "Li").awaitAddress("/login.xhtml");

        assertThat(browser.textOf("main")).contains("You were away for a while");
    }

    @Test
    void theLanguageChosenIsKeptWithTheAccountAndInTheBrowser() {
        Place.account("lingua", "Lin Gua", List.of("CLERK"));
        browser.signIn("lingua").open("/desk.xhtml").click("language:zh");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("zh-CN");

        signOut();
        assertThat(browser.textOf("main")).contains("登录");

        DeskClient.Answer elsewhere = Place.freshly("lingua").open("/desk.xhtml");
        assertThat(elsewhere.page().select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void nothingButTheRightPasswordOpensTheDesk() {
        DeskClient.Answer answer = Place.visitor().open("/login.xhtml")
            .fill("login", Map.of("username", Place.CLERK + Place.next(), "password", "' OR '1'='1")).press("submit");

        assertThat(answer.address()).contains("/login.xhtml");
        assertThat(answer.messages()).contains("not right");
    }

    private String sentenceFor(String username) {
        browser.open("/login.xhtml");
        return fillIn(username, "wrong horse").messages();
    }

    private Browser fillIn(String username, String password) {
        return browser.type("login:username", username).type("login:password", password).click("login:submit");
    }

    private void signOut() {
        browser.clickOn("details.menu summary").click("signout:submit").awaitAddress("/login.xhtml");
    }
}
