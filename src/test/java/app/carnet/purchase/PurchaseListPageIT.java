package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PurchaseListPageIT extends PageTest {

    private static final String PAGE = "/purchase/list.xhtml";
    private static String member;
    private static String receipt;

    @BeforeAll
    static void buySomething() {
        Place.open();
        Place.usualProgramme();
        member = Place.member("Listed Buyer");
        receipt = Place.purchase(member, "Racket", "100.00");
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE, Role.CLERK, Role.MANAGER);
    }

    @Test
    void aPurchaseIsListedWithWhoAndWhatAndLeadsToItsReceipt() {
        Answer list = of(member, "");

        assertThat(list.page().select("table.list tbody tr").text()).contains("Listed Buyer", "Chen Clerk", "100.00");
        assertThat(list.page().select("table.list td.main a").attr("href")).endsWith("/purchase/show.xhtml?receipt=" + receipt);
        Answer noDay = of(member, "&from=abc&to=2026-02-30&page=x");
        assertThat(noDay.messages()).as("once").containsOnlyOnce("This address names a day that isn’t one");
        assertThat(noDay.page().select("table.list tbody tr").text()).isEqualTo(list.page().select("table.list tbody tr").text());
    }

    @Test
    void whatWasGivenBackIsMarkedAndPointsAreNetAsMoneyIs() {
        String buyer = Place.member("Refunded In Parts");
        String bought = Place.purchase(buyer, "Racket", "100.00");
        Place.refund(bought, "30.00");
        String partly = of(buyer, "").page().select("table.list tbody tr").text();
        assertThat(partly).contains("partly refunded", "70 of 100", "70.00");

        Place.refund(bought, "70.00");
        String wholly = of(buyer, "").page().select("table.list tbody tr").text();
        assertThat(wholly).contains("refunded", "0 of 100").doesNotContain("partly");
        assertThat(Place.clerk().open("/purchase/show.xhtml?receipt=" + bought).page().select("#net, #balance").eachAttr("id")).containsExactly("net");
        assertThat(Place.clerk().open("/desk.xhtml").page().select("#latest tbody tr").first().text()).contains("refunded", "0.00").doesNotContain("+100");
    }

    @Test
    void everybodysPurchasesStandNewestFirst() {
        String newest = Place.purchase(Place.member("Newest Buyer"), "Ball", "5.00");

        assertThat(Place.clerk().open(PAGE).page().select("table.list td.main a").first().text()).isEqualTo(newest);
    }

    @Test
    void oneMembersListNamesTheMemberAndNobodyElsesPurchases() {
        Place.purchase(Place.member("Other Listed"), "Ball", "5.00");

        Answer list = of(member, "");

        assertThat(list.page().select("h1").text()).isEqualTo("Purchases of Listed Buyer");
        assertThat(list.page().select("table.list td.main a").eachText()).containsExactly(receipt);
    }

    @Test
    void datesFilterAndAnEmptyTimeLeadsToTheDesk() {
        Answer empty = of(member, "&to=2001-12-31");

        assertThat(of(member, "&from=2001-01-01").page().select("table.list tbody tr")).hasSize(1);
        assertThat(empty.page().select(".empty").text()).contains("No purchases in this time");
        assertThat(empty.page().select(".empty a").attr("href")).endsWith("/desk.xhtml");
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedBesideItAndWhatWasTypedStays() {
        Answer refused = of(member, "&from=2026-03-02&to=2026-03-01");

        assertThat(refused.text("to_message")).contains("This day is before the first one");
        assertThat(refused.page().getElementById("from").val()).isEqualTo("2026-03-02");
        assertThat(refused.page().getElementById("to").val()).isEqualTo("2026-03-01");
        assertThat(refused.page().select(".empty, table.list")).isEmpty();
        assertThat(of(member, "&from=2026-03-01&to=2026-03-01").page().select(".message")).isEmpty();
    }

    @Test
    void whatAPageCannotTakeIsOnTheNextPageOfTheSameFilter() {
        String busy = Place.member("Busy Buyer");
        String oldest = Place.purchase(busy, "Ball", "1.00");
        for (int more = 1; more <= 25; more++) {
            Place.purchase(busy, "Ball", "2.00");
        }
        Answer first = of(busy, "&from=2001-01-01");
        assertThat(first.page().select("table.list td.main a").eachText()).hasSize(25).doesNotContain(oldest);

        String next = first.page().select(".pager a[rel=next]").first().absUrl("href").substring(Place.address().length());

        assertThat(next).contains("member=" + busy, "from=2001-01-01");
        assertThat(Place.clerk().open(next).page().select("table.list td.main a").eachText()).containsExactly(oldest);
    }

    @Test
    void anUnknownMemberIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "?member=99999999").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Purchases", "消费记录");
    }

    private static Answer of(String number, String more) {
        return Place.clerk().open(PAGE + "?member=" + number + more);
    }
}
