package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ends soon and what can be used soon is said wherever the member stands before the clerk. */
class PointsSummaryPageIT extends PageTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static String name;
    private static String member;

    @BeforeAll
    static void pointsForAMonthThatWaitThreeDays() {
        Place.open();
        Place.usualProgramme();
        rules(Map.of("expiryMonths", "1", "expiryEdge", "SAME_DAY", "pendingDays", "3"));
        name = "Soon" + Place.next();
        member = Place.memberWithPoints(name + " One", 40);
        Place.member(name + " Two");
        Place.purchase(member, "Ball", "25.00");
    }

    @AfterAll
    static void theUsualRules() {
        rules(Map.of("expiryEdge", "END_OF_MONTH"));
        Place.usualProgramme();
    }

    @Test
    void onTheMembersPage() {
        assertSaid(Place.clerk().open("/member/show.xhtml?member=" + member), ".hero");
    }

    @Test
    void atTheDeskAmongSeveral() {
        assertSaid(Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", name)).press("open"), "tr:contains(One)");
    }

    @Test
    void aboveAPurchase() {
        assertSaid(Place.clerk().open("/purchase/enter.xhtml?member=" + member), ".person");
    }

    private static void assertSaid(Answer answer, String where) {
        assertThat(answer.page().select(where + " .ending").text()).isEqualTo("65 points expire on " + DAY.format(TODAY.plusMonths(1)));
        assertThat(answer.page().select(where + " .coming").text()).isEqualTo("25 points usable from " + DAY.format(TODAY.plusDays(3)));
    }

    private static void rules(Map<String, String> rules) {
        assertThat(Place.manager().open("/settings/programme.xhtml").fill("programme", rules).press("submit").messages()).contains("The new rules are in force");
    }
}
