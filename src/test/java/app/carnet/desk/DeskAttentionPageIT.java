package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeskAttentionPageIT extends PageTest {

    private static final String PAGE = "/desk/attention.xhtml";

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
        Place.account("ada", "Ada Admin", List.of("ADMIN"));
    }

    @Test
    void staffSeeItAndVisitorsDoNot() {
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.freshly("ada").ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void whatWasUndoneTodayIsTheManagersAffairAndLeadsToThePurchases() {
        String receipt = Place.purchase(Place.member("Undone At The Bell"), "Ball", "5.00");
        Place.clerk().open("/purchase/undo.xhtml?receipt=" + receipt).press("undo", "submit");

        Answer page = Place.manager().open(PAGE);

        assertThat(page.text()).containsPattern("(One purchase was|[0-9]+ purchases were) undone today");
        assertThat(page.page().select("main a[href*=/purchase/list.xhtml?from=]")).isNotEmpty();
        assertThat(Place.clerk().open(PAGE).text()).doesNotContain("undone today");
    }

    @Test
    void adjustmentsNameTheMemberThePointsAndWho() {
        String member = Place.memberWithPoints("Adjusted Today", 321);

        Answer page = Place.manager().open(PAGE);

        assertThat(page.text()).contains("Adjusted Today", "+321", Place.MANAGER);
        assertThat(page.page().select("main a[href$=member=" + member + "]")).isNotEmpty();
    }

    @Test
    void ofMoreThanTwentyTheLatestAreNamed() {
        IntStream.rangeClosed(1, 21).forEach(i -> Place.memberWithPoints("Adjusted " + i + " Of Many", i));

        assertThat(Place.manager().open(PAGE).page().select(".attention:contains(adjusted more than 20 times) li")).hasSize(20)
            .extracting(Element::text).anyMatch(text -> text.startsWith("Adjusted 21 Of Many")).noneMatch(text -> text.startsWith("Adjusted 1 Of Many"));
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "zh-CN").text()).contains("今天调整积分超过 20 次");
    }

    @Test
    void accountsWithoutAPasswordAreTheAdministratorsAffair() {
        String username = "new" + Place.next();
        Place.boss().open("/security/account.xhtml").fill("person", Map.of("username", username, "fullName", "New Here"))
            .tick("person", "roles", List.of("CLERK")).press("create");

        Answer page = Place.freshly("ada").open(PAGE);

        assertThat(page.text()).contains("first password").doesNotContain("birthday");
        assertThat(page.page().select("main a[href$=/security/accounts.xhtml]")).isNotEmpty();
    }

    @Test
    void theBellCountsWhatThePageShows() {
        Place.memberWithPoints("Counted By The Bell", 5);

        Answer page = Place.manager().open(PAGE);

        assertThat(page.page().select(".bell .count").text()).isEqualTo(String.valueOf(page.page().select(".attention").size()));
        assertThat(Place.manager().open("/desk.xhtml").page().select(".bell").attr("aria-label")).contains("need");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.clerk().ask(PAGE, "Accept-Language", "en").page().title()).isEqualTo("What needs attention · Carnet");
        assertThat(Place.clerk().ask(PAGE, "Accept-Language", "zh-CN").page().title()).isEqualTo("待处理事项 · Carnet");
    }
}
