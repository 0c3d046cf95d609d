package app.carnet.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Pages;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What is said to those who do not see the page: by a region that is there before its words change. */
class SpokenPageIT extends BrowserTest {

    private static String member;

    @BeforeEach
    void signIn() {
        if (member == null) {
            Place.open();
            member = Place.memberWithPoints("Ear Listener", 500);
        }
        browser.signIn(Place.BOSS);
    }

    @AfterAll
    static void closeRegistration() {
        Pages.closeRegistration();
    }

    @Test
    void whomTheSearchHasFoundIsSaid() {
        open("/desk.xhtml").type("search:query", "Ear Listener");
        saidInTheSameRegion("1 member found");

        browser.type("search:query", "Nobody At All");
        saidInTheSameRegion("Nobody found for “Nobody At All”");
    }

    @Test
    void theQuoteIsSaidAndSoIsWhatRefusesPoints() {
        open("/purchase/enter.xhtml?member=" + member).type("purchase:product", "Towel").type("purchase:unitPrice", "20").press(Keys.ENTER);
        saidInTheSameRegion("Due ¥ 20.00");

        browser.type("purchase:points", "9000");
        saidInTheSameRegion("can be redeemed now. Nothing was taken");
    }

    @Test
    void whatChangedRulesMeanIsSaid() {
        open("/settings/programme.xhtml").type("programme:exchangeRate", "200");

        saidInTheSameRegion("200 points are worth");
    }

    @Test
    void theMessageOfADeedIsSaidOnTheNextPage() {
        browser.open("/points/redeem.xhtml?member=" + member).type("redeem:points", "10").type("redeem:reason", "Tea").press(Keys.F9)
            .awaitAddress("/member/show.xhtml");

        browser.awaitText("messages", "10 points were redeemed");
        said("10 points were redeemed");
    }

    @Test
    void anErrorIsTiedToItsInputWhichHasTheFocus() {
        browser.open("/registration/new.xhtml").click("registration:submit").awaitFocus("registration:name");

        assertThat(browser.attribute("registration:name", "aria-invalid")).isEqualTo("true");
        assertThat(browser.attribute("registration:name", "aria-required")).isEqualTo("true");
        assertThat(browser.attribute("registration:name", "aria-describedby")).isEqualTo("registration:name_message");
        assertThat(browser.message("registration:name")).contains("Please fill this in");
        assertThat(browser.attribute("registration:phone", "aria-describedby")).isEqualTo("registration:phone_help");
    }

    @Test
    void noTwoPagesHaveTheSameTitle() {
        DeskClient visitor = Place.visitor();
        Stream<String> open = Pages.ofEverybody().stream().map(page -> visitor.open(page).page().title());
        Stream<String> staff = Pages.ofTheStaff().stream().map(page -> Place.boss().open(page).page().title());
        DeskClient member = Place.freshly(Pages.member());
        Stream<String> members = Pages.ofMembers().stream().filter(page -> page.startsWith("/my/")).map(page -> member.open(page).page().title());
        List<String> titles = Stream.of(open, staff, members).flatMap(each -> each).toList();

        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" · Carnet"));
    }

    @Test
    void nothingMovesForWhoeverAskedForRest() {
        browser.theme("light").open("/desk.xhtml");

        assertThat(browser.script("return getComputedStyle(document.querySelector('.btn')).transitionDuration")).isEqualTo("0s");
    }

    /** The region is marked, so that one that was put in its place would be noticed. */
    private Browser open(String page) {
        browser.open(page).script("document.getElementById('said').marked = true");
        return browser;
    }

    private void saidInTheSameRegion(String words) {
        said(words);
        assertThat(browser.script("return document.getElementById('said').marked")).isEqualTo(true);
    }

    private void said(String words) {
        browser.await("“" + words + "” being said", () -> spoken().contains(words));
        assertThat(browser.script("return document.getElementById('said').getAttribute('role')")).isEqualTo("status");
    }

    private String spoken() {
        return ((String) browser.script("return document.getElementById('said').textContent")).replaceAll("[\\u00a0\\u202f]", " ");
    }
}
