package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemberListPageIT extends PageTest {

    private static final String PAGE = "/member/list.xhtml";
    private static final int ONE_MORE_THAN_A_PAGE = 26;

    @BeforeAll
    static void registerMoreThanAPageTakes() {
        Place.open();
        for (int member = 1; member <= ONE_MORE_THAN_A_PAGE; member++) {
            Place.member("Listed " + member);
        }
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedBesideItAndWhatWasTypedStays() {
        Answer refused = Place.clerk().open("/member/list.xhtml").fill("filter", Map.of("from", "2026-03-02", "to", "2026-03-01")).press("show");

        assertThat(refused.message("filter", "to")).contains("This day is before the first one");
        assertThat(refused.value("filter", "from")).isEqualTo("2026-03-02");
        assertThat(refused.value("filter", "to")).isEqualTo("2026-03-01");
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE, Role.CLERK, Role.MANAGER);
    }

    @Test
    void theNewestStandFirstAndThePagerLeadsOnAndBack() {
        String newest = Place.member("Newest");
        Answer first = Place.clerk().open(PAGE);
        assertThat(numbers(first)).hasSize(25).first().isEqualTo(newest);

        Answer second = follow(first, "next");

        assertThat(numbers(second)).isNotEmpty().doesNotContainAnyElementsOf(numbers(first));
        assertThat(numbers(follow(second, "prev"))).isEqualTo(numbers(first));
    }

    @Test
    void theStatusNarrowsTheList() {
        String leaving = Place.member("Leaving " + Place.next());
        Place.clerk().open("/member/close.xhtml?member=" + leaving).press("close", "submit");

        assertThat(Place.clerk().open(PAGE + "?status=CLOSED").page().select("a[href$='member=" + leaving + "']")).isNotEmpty();
        assertThat(Place.clerk().open(PAGE + "?status=ACTIVE").page().select("a[href$='member=" + leaving + "']")).isEmpty();
    }

    @Test
    void whereNobodyFitsTheListSaysSoAndLeadsBackToAll() {
        Answer nobody = Place.clerk().open(PAGE + "?from=2999-01-01");

        assertThat(nobody.page().select(".empty").text()).contains("No member fits what you are looking for");
        assertThat(nobody.page().select(".empty a").attr("href")).endsWith(PAGE);
        assertThat(nobody.page().select("table.list")).isEmpty();
        Answer noDay = Place.clerk().open(PAGE + "?from=abc&to=2026-02-30&page=x");
        assertThat(noDay.messages()).contains("This address names a day that isn’t one");
        assertThat(numbers(noDay)).isEqualTo(numbers(Place.clerk().open(PAGE)));
    }

    @Test
    void aPhoneIsListedOnlyInPart() {
        String phone = Place.freshPhone();
        String member = Place.member("Discreet", Map.of("phone", phone));

        String row = Place.clerk().open(PAGE).page().select("tr:has(a[href$='member=" + member + "'])").text();

        assertThat(row).contains("****").doesNotContain(phone.substring(3, 7));
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Members", "会员");
    }

    private static List<String> numbers(Answer list) {
        return list.page().select("table.list td.main a").eachAttr("href").stream().map(link -> link.replaceAll(".*member=", "")).toList();
    }

    private static Answer follow(Answer page, String link) {
        return Place.clerk().open(page.page().select(".pager a[rel=" + link + "]").first().absUrl("href").substring(Place.address().length()));
    }
}
