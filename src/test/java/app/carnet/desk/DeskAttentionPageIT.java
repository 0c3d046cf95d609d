package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
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

        assertThat(page.text()).contains("Adjusted Today", "+321", "Mei Manager");
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
    void whatIsTickedOffStaysQuietForThisPersonUntilItChanges() {
        Place.account("tick", "Tick Off", List.of("MANAGER"));
        DeskClient tick = Place.freshly("tick");
        Place.memberWithPoints("Ticked Off", 7);
        Answer before = tick.open(PAGE);
        int rings = Integer.parseInt(before.page().select(".bell .count").text());
        String button = before.page().select(".attention:contains(adjusted) button").attr("id").replace("things:", "");

        Answer after = before.press("things", button);

        assertThat(after.messages()).contains("Ticked off for you");
        assertThat(after.page().select(".attention:contains(adjusted) .chip").text()).isEqualTo("seen");
        assertThat(after.page().select(".bell .count").text()).isEqualTo(rings == 1 ? "" : String.valueOf(rings - 1));
        assertThat(Place.manager().open(PAGE).page().select(".attention:contains(adjusted) button")).isNotEmpty();
        Place.memberWithPoints("Changed It", 8);
        assertThat(tick.open(PAGE).page().select(".attention:contains(adjusted) button")).isNotEmpty();
    }

    @Test
    void aFormThatSaysNothingOfWhatWasSeenIsRefused() {
        Place.memberWithPoints("Forged", 7);
        Answer page = Place.manager().open(PAGE);
        String button = page.page().select(".attention:contains(adjusted) button").attr("id").replace("things:", "");

        Answer forged = page.forge("things", button, Map.of("things:" + button.replace(":see", ":mark"), "x".repeat(1_000)));

        assertThat(forged.messages()).contains("This form is incomplete");
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
        Seen.titled(Place.clerk(), PAGE, "What needs attention", "待处理事项");
    }
}
