package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.List;
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
        Place.account("ada", "Ada Admin", List.of("ADMIN"));

        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.manager().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.freshly("ada").ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void aPurchaseIsListedWithWhoAndWhatAndLeadsToItsReceipt() {
        Answer list = of(member, "");

        assertThat(list.page().select("table.list tbody tr").text()).contains("Listed Buyer", Place.CLERK, "100.00");
        assertThat(list.page().select("table.list td.main a").attr("href")).endsWith("/purchase/show.xhtml?receipt=" + receipt);
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
        assertThat(Place.clerk().ask(PAGE, "Accept-Language", "en").page().title()).isEqualTo("Purchases · Carnet");
        assertThat(Place.clerk().ask(PAGE, "Accept-Language", "zh-CN").page().title()).isEqualTo("消费记录 · Carnet");
    }

    private static Answer of(String number, String more) {
        return Place.clerk().open(PAGE + "?member=" + number + more);
    }
}
