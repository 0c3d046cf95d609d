package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same, as a browser with script meets it. */
class KeptFormsInBrowserPageIT extends BrowserTest {

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
    }

    @Test
    void aLineAddedByScriptAfterTheSessionWasLostIsHereAgain() {
        browser.signIn(Place.CLERK).open("/purchase/enter.xhtml?member=" + Place.member("Kept By Script"));
        browser.type("purchase:product_input", "Racket").type("purchase:unitPrice", "100").click("purchase:addLine").awaitText("purchase:basket", "Racket");
        browser.settle().cookie("JSESSIONID", "ended").type("purchase:unitPrice", "10").type("purchase:product_input", "B").awaitAddress("/login.xhtml");

        browser.type("login:username", Place.CLERK).type("login:password", Place.PASSWORD).click("login:submit").awaitAddress("/purchase/enter.xhtml");

        assertThat(browser.text("purchase:basket")).contains("Racket");
        assertThat(browser.value("purchase:product_input")).isEqualTo("B");
        assertThat(browser.value("purchase:unitPrice")).startsWith("10");
        assertThat(browser.messages()).contains("What you had typed is here again");
        browser.type("purchase:product_input", "Ball").click("purchase:addLine").awaitText("purchase:basket", "Ball");
    }

    @Test
    void aPurchaseOutlivesTheChangeToAnotherBranch() {
        String name = "Kept Branch " + Place.next();
        String branch = Place.manager().open("/settings/branches.xhtml").fill("details", Map.of("name", name)).press("create")
            .page().select("table.list td.main a:containsOwn(" + name + ")").attr("href").replaceAll(".*branch=", "");
        String username = "kept" + Place.next();
        Place.account(username, "Ke Pt", List.of("CLERK"));
        Place.boss().open("/security/account.xhtml?account=" + username).tick("person", "branches", List.of(branch)).press("change");
        browser.signIn(username).open("/purchase/enter.xhtml?member=" + Place.member("Kept Elsewhere"));
        browser.type("purchase:product_input", "Racket").type("purchase:unitPrice", "100").click("purchase:addLine").awaitText("purchase:basket", "Racket");

        browser.clickOn("header details.menu summary").choose("standing:branch", branch).click("standing:change").awaitText("here", name);

        assertThat(browser.text("purchase:basket")).contains("Racket");
        Place.manager().open("/settings/branches.xhtml?branch=" + branch).press("offer", "disable");
    }

    @Test
    void aHalfFilledRegistrationOutlivesTheOtherLanguage() {
        browser.signIn(Place.CLERK).open("/registration/new.xhtml").type("registration:name", "王小明").type("registration:email", "half@");

        browser.click("language:zh");
        assertThat(browser.value("registration:name")).isEqualTo("王小明");
        browser.type("registration:name", "王大明").click("language:en");

        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.value("registration:name")).isEqualTo("王大明");
        assertThat(browser.value("registration:email")).isEqualTo("half@");
    }
}
