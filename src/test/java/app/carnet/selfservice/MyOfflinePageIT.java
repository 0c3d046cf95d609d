package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Line;
import app.carnet.testkit.Place;
import app.carnet.testkit.Scanner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriverException;

/** Without a network the card is there, and nothing else; and after its member has gone, not even that. */
class MyOfflinePageIT extends BrowserTest {

    private Line line;
    private String member;

    @BeforeEach
    void keepTheCard() {
        Place.open();
        Place.usualProgramme();
        member = Place.claimed(Place.memberWithPoints("Wang Mei", 1_240));
        line = new Line();
        browser.signIn(member).window(390, 844);
        browser.visit(line.address() + "/my/index.xhtml");
        browser.await("the worker", () -> Boolean.TRUE.equals(browser.script("return navigator.serviceWorker.controller !== null")));
    }

    @AfterEach
    void asBefore() {
        line.close();
        Place.now();
        browser.forgetWhatIsKept(line.address());
        browser.desktop();
        onlyTheNetworkIsMissed();
    }

    /** By the browser, which may be reading what a page names beside itself when the line is cut. */
    private void onlyTheNetworkIsMissed() {
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("net::ERR_") || complaint.contains("/my.webmanifest"));
    }

    @Test
    void theCardIsScannedWithoutANetworkAndSaysOfWhenItsFiguresAre() {
        line.cut();
        browser.theme("dark").reload();

        assertThat(Scanner.qr(browser.screen())).isEqualTo(Place.card(member));
        assertThat(browser.textOf("h1")).isEqualTo("Wang Mei");
        assertThat(browser.text("balance")).isEqualTo("1,240");
        assertThat(browser.text("offline")).contains("You are offline", "the figures of ");
        assertThat(browser.has("form, script")).isFalse();
        onlyTheNetworkIsMissed();
    }

    @Test
    void otherPagesSayThatTheyNeedTheNetworkAndShowNothing() {
        line.cut();
        browser.clickOn(".mynav a[href$='points.xhtml']");

        assertThat(browser.textOf("main")).contains("this page needs the network").doesNotContain("Wang Mei", "1,240");
        assertThat(browser.clickOn("main a.btn").textOf("h1")).isEqualTo("Wang Mei");
        onlyTheNetworkIsMissed();
    }

    @Test
    void afterSignOutNothingPersonalIsOnThePhone() {
        browser.visit(line.address() + "/my/profile.xhtml").click("signout:submit").awaitAddress("/login.xhtml");
        assertThat(browser.script("return caches.keys()")).asList().isEmpty();
        line.cut();

        assertThatThrownBy(() -> browser.visit(line.address() + "/my/index.xhtml")).isInstanceOf(WebDriverException.class).hasMessageContaining("net::ERR_");
        assertThat(browser.textOf("body")).doesNotContain("Wang Mei", "1,240");
        onlyTheNetworkIsMissed();
    }

    /** The server is not told, but the phone forgets. */
    @Test
    void signingOutWithoutANetworkLeavesNothingEither() {
        browser.visit(line.address() + "/my/profile.xhtml");
        line.cut();
        browser.click("signout:submit");
        line.mend();

        browser.visit(line.address() + "/my-worker.js");
        assertThat(browser.script("return caches.keys()")).asList().isEmpty();
        onlyTheNetworkIsMissed();
    }

    @Test
    void whoWasOnlyAwayKeepsTheCardAndTheSignInPageOffersToRemoveIt() {
        Place.later(Duration.ofMinutes(16));
        browser.visit(line.address() + "/my/points.xhtml").awaitAddress("reason=AWAY");
        browser.awaitText("kept", "is kept on this phone");

        browser.clickOn("#kept button");

        browser.await("the card to go", () -> ((List<?>) browser.script("return caches.keys()")).isEmpty());
        assertThat(browser.text("kept")).isEmpty();
    }

    @Test
    void aSessionThatWasEndedElsewhereTakesTheCardWithIt() {
        Place.freshly(member).open("/security/sessions.xhtml").press("sessions", "endOthers");
        browser.visit(line.address() + "/my/points.xhtml").awaitAddress("reason=ENDED");

        browser.await("the card to go", () -> ((List<?>) browser.script("return caches.keys()")).isEmpty());
    }

    @Test
    void whenSomebodyElseSignsInTheFirstCardIsGone() {
        browser.signIn(Place.claimed(Place.member("Zhao Lei"))).visit(line.address() + "/my/profile.xhtml");

        browser.await("the first card to go", () -> Boolean.FALSE.equals(browser.script("return caches.has('carnet-card-" + member + "')")));
    }
}
