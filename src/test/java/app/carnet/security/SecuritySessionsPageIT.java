package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecuritySessionsPageIT extends BrowserTest {

    private static final String PAGE = "/security/sessions.xhtml";
    private static final String SESSION = "JSESSIONID";
    private static final String MINE = "/my/index.xhtml";
    private String member;

    @BeforeEach
    void claim() {
        Place.open();
        member = Place.claimed(Place.member("Signed In Twice"));
        Rows.change("UPDATE account_session SET ended_at = 1 WHERE account_id = (SELECT id FROM account WHERE username = '" + member + "')");
    }

    @AfterEach
    void asBefore() {
        Place.now();
    }

    @Test
    void everybodySignedInSeesTheirOwnAndNobodyElse() {
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.boss().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
        assertThat(Place.freshly(member).open(PAGE).page().select(".plain li")).hasSize(1);
    }

    @Test
    void theOtherSessionIsEndedByItsButtonAndThisOneGoesOn() {
        DeskClient elsewhere = Place.freshly(member);
        browser.signIn(member).open(PAGE);
        assertThat(browser.texts(".plain li")).hasSize(2);
        assertThat(browser.texts(".plain li .chip")).containsExactly("this one");

        browser.clickOn(".plain li .btn");

        assertThat(browser.messages()).contains("That session is ended");
        assertThat(browser.texts(".plain li")).hasSize(1);
        assertThat(elsewhere.ask(MINE).header("Location")).contains("/login.xhtml?reason=ENDED");
        assertThat(browser.open(MINE).textOf("h1")).isEqualTo("Signed In Twice");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void allOthersAreEndedAtOnce() {
        DeskClient first = Place.freshly(member);
        DeskClient second = Place.freshly(member);
        DeskClient here = Place.freshly(member);
        DeskClient thief = Place.visitor().takeSession(here.sessionId());
        assertThat(thief.ask(MINE).status()).isEqualTo(200);

        assertThat(here.open(PAGE).press("sessions", "endOthers").messages()).contains("All your other sessions are ended");

        assertThat(first.ask(MINE).status()).isEqualTo(302);
        assertThat(second.ask(MINE).status()).isEqualTo(302);
        assertThat(thief.ask(MINE).status()).isEqualTo(302);
        assertThat(here.ask(MINE).status()).isEqualTo(200);
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() {
        DeskClient elsewhere = Place.freshly(member);
        DeskClient here = Place.freshly(member);

        Answer changed = here.open("/security/password.xhtml")
            .fill("password", Map.of("oldPassword", Place.PASSWORD, "newPassword", "another horse battery")).press("submit");

        assertThat(changed.messages()).contains("Your password is changed");
        assertThat(changed.address()).contains(MINE);
        assertThat(elsewhere.ask(MINE).header("Location")).contains("/login.xhtml?reason=ENDED");
        assertThat(here.open(PAGE).page().select(".plain li")).hasSize(1);
    }

    @Test
    void aMembersSessionEndsAfterFifteenIdleMinutes() {
        DeskClient phone = Place.freshly(member);
        Place.later(Duration.ofMinutes(14));
        assertThat(phone.ask(MINE).status()).isEqualTo(200);
        Place.later(Duration.ofMinutes(14));
        assertThat(phone.ask(MINE).status()).isEqualTo(200);

        Place.later(Duration.ofMinutes(16).plusSeconds(5));

        assertThat(phone.ask(MINE).header("Location")).contains("/login.xhtml?reason=AWAY");
    }

    @Test
    void aSessionOfTheStaffEndsAfterEightHoursHoweverBusyItWas() {
        DeskClient desk = Place.freshly(Place.colleague("Long Day"));
        for (int halfHour = 1; halfHour < 16; halfHour++) {
            Place.later(Duration.ofMinutes(30));
            assertThat(desk.ask("/desk.xhtml").status()).as("after %s half hours", halfHour).isEqualTo(200);
        }

        Place.later(Duration.ofMinutes(30));

        assertThat(desk.ask("/desk.xhtml").header("Location")).contains("/login.xhtml?reason=LONG");
        assertThat(Place.visitor().open("/login.xhtml?reason=LONG").text()).contains("Eight hours have passed");
    }

    @Test
    void aPlantedSessionIdNeverBecomesSignedIn() {
        DeskClient thief = Place.visitor();
        thief.open("/login.xhtml");
        browser.cookie(SESSION, thief.sessionId()).open("/login.xhtml");
        assertThat(browser.cookie(SESSION)).contains(thief.sessionId());

        browser.type("login:username", member).type("login:password", Place.PASSWORD).click("login:submit").awaitAddress(MINE);

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(thief.sessionId());
        assertThat(thief.ask(MINE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void aMadeUpSessionIdNeverBecomesSignedIn() {
        browser.cookie(SESSION, "planted").open("/login.xhtml");

        browser.type("login:username", member).type("login:password", Place.PASSWORD).click("login:submit").awaitAddress(MINE);

        assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo("planted");
        assertThat(Place.visitor().takeSession("planted").ask(MINE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void aClickIsWrittenDownOnceAMinuteAtMost() {
        DeskClient phone = Place.freshly(member);
        String seen = "SELECT MAX(last_seen_at) FROM account_session s JOIN account a ON a.id = s.account_id WHERE a.username = ?";
        long first = Rows.number(seen, member);
        phone.ask(MINE);
        assertThat(Rows.number(seen, member)).isEqualTo(first);

        Place.later(Duration.ofMinutes(2));
        phone.ask(MINE);
        assertThat(Rows.number(seen, member)).isGreaterThan(first);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Where you are signed in", "您的登录设备");
    }
}
