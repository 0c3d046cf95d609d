package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PointsStatementPageIT extends BrowserTest {

    private static final String PAGE = "/points/statement.xhtml?member=";
    private static String member;
    private static String receipt;

    @BeforeAll
    static void moveSomePoints() {
        Place.open();
        Place.usualProgramme();
        member = Place.memberWithPoints("Statement", 500);
        receipt = Place.purchase(member, "Racket", "100.00");
        Place.clerk().open("/points/redeem.xhtml?member=" + member).fill("redeem", Map.of("points", "50", "reason", "<i>Coffee</i> #{7*7}")).press("submit");
    }

    @Test
    void entriesStandNewestFirstWithTheRunningBalance() {
        assertThat(browser.signIn(Place.CLERK).open(PAGE + member).texts("table.list td.num"))
            .containsExactly("−50", "550", "+100", "600", "+500", "500");
    }

    @Test
    void everyEntryNamesItsSourceAndItsActor() {
        List<String> rows = browser.signIn(Place.CLERK).open(PAGE + member).texts("table.list tbody tr");

        assertThat(rows.get(0)).contains("Redeemed", "50 points redeemed for: <i>Coffee</i> #{7*7}", "Chen Clerk");
        assertThat(rows.get(1)).contains("Earned", "100 points for purchase " + receipt + ":", "× 1 point. Last day ", "Chen Clerk");
        assertThat(rows.get(2)).contains("Adjusted", "500 points added by a manager. Reason: A gift", "Mei Manager");
    }

    @Test
    void anEarningLeadsToItsReceipt() {
        browser.signIn(Place.CLERK).open(PAGE + member).clickOn("a[href*='" + receipt + "']").awaitAddress("/purchase/show.xhtml?receipt=" + receipt);
    }

    @Test
    void anyDayCanBeAskedFor() {
        DeskClient.Answer today = statement("&day=" + LocalDate.now(ZoneId.of("Asia/Shanghai")));
        DeskClient.Answer longAgo = statement("&day=2001-12-31");
        DeskClient.Answer farAway = statement("&day=2998-12-31");

        assertThat(today.text("held_redeemable")).isEqualTo(Place.balance(member)).isEqualTo("550");
        assertThat(longAgo.text("held_redeemable")).isEqualTo("0");
        assertThat(farAway.text("held_redeemable")).isEqualTo("0");
        assertThat(farAway.text("held")).contains("if nothing else happens");
        assertThat(statement("").page().select("#held")).isEmpty();
    }

    @Test
    void datesFilterTheEntries() {
        assertThat(statement("&from=2001-01-01&to=2001-12-31").text()).contains("No entries in this time");
        assertThat(statement("&from=2001-01-01").page().select("table.list tbody tr")).hasSize(3);
        assertThat(statement("&to=2001-12-31").text()).contains("No entries in this time");
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedBesideIt() {
        assertThat(statement("&from=2026-03-02&to=2026-03-01").text("to_message")).contains("This day is before the first one");
    }

    @Test
    void badDatesAndPagesAreNoFault() {
        for (String bad : List.of("&from=yesterday", "&to=2001-13-45", "&page=-1", "&page=x", "&page=99999999999", "&day=x", "&day=2026-02-30", "&day=9999-12-31", "&day=0001-01-01", "&from=%27%20OR%201")) {
            assertThat(statement(bad).status()).as(bad).isIn(200, 302, 400, 404);
        }
    }

    @Test
    void whatIsNoDayIsSaidAndTodaysStatementIsShown() {
        for (String bad : List.of("&day=abc", "&from=yesterday", "&to=2001-13-45", "&day=2026-02-30")) {
            DeskClient.Answer shown = statement(bad);
            assertThat(shown.messages()).as(bad).contains("This address names a day that isn’t one");
            assertThat(shown.page().select("table.list tbody tr")).as(bad).hasSize(3);
        }
        assertThat(statement("&page=x").page().select("table.list tbody tr")).hasSize(3);
    }

    @Test
    void theEntriesBelowEndWithTheDayThatWasAskedFor() {
        assertThat(statement("&day=2001-12-31").text()).contains("No entries in this time");
        assertThat(statement("&day=2001-12-31").text("through")).contains("2001");
        assertThat(statement("&day=" + LocalDate.now(ZoneId.of("Asia/Shanghai"))).page().select("table.list tbody tr")).hasSize(3);
        assertThat(statement("&day=2001-12-31&to=2100-01-01").text()).contains("No entries in this time");
    }

    @Test
    void aLongStatementIsPagedAndThePagerLeadsOnAndBack() {
        String busy = Place.member("Busy");
        for (int entry = 1; entry <= 45; entry++) {
            Place.manager().open("/points/adjust.xhtml?member=" + busy).fill("adjust", Map.of("points", "1", "reason", "No. " + entry)).press("submit");
        }
        browser.signIn(Place.CLERK).open(PAGE + busy);
        int first = browser.texts("table.list tbody tr").size();
        assertThat(first).isLessThan(45);
        assertThat(browser.textOf("table.list tbody tr")).contains("No. 45");

        browser.clickOn("a[href*='page=2'], a[href*='page=1']").settle();

        assertThat(browser.address()).contains("member=" + busy);
        assertThat(browser.textOf("table.list tbody tr")).contains("No. " + (45 - first));
    }

    @Test
    void anUnknownMemberIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "99999999").status()).isEqualTo(404);
    }

    private static DeskClient.Answer statement(String more) {
        return Place.clerk().open(PAGE + member + more);
    }
}
