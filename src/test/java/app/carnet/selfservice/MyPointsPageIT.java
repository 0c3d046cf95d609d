package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyPointsPageIT extends PageTest {

    private String member;
    private DeskClient phone;

    @BeforeEach
    void claim() {
        Place.open();
        Place.usualProgramme();
        member = Place.claimed(Place.memberWithPoints("Wang Mei", 1_240));
        phone = Place.freshly(member);
    }

    @Test
    void allPointsStandByTheirLastDaysAndPendingOnesByTheirFirst() {
        Place.programme(Map.of("pendingDays", "3"));
        Place.purchase(member, "Racket", "60.00");
        Place.usualProgramme();

        Answer mine = phone.open("/my/points.xhtml");

        assertThat(mine.text("balance")).isEqualTo("1,240");
        assertThat(mine.text("pending")).contains("60 more points");
        assertThat(mine.page().select("#lots dd").eachText()).containsExactly("1,240", "60");
        assertThat(mine.page().select("#lots dt.light").text()).contains("From ", "through ");
    }

    @Test
    void theStatementTellsWhatTheDeskTellsButNotWhoBooked() {
        String receipt = Place.purchase(member, "Racket", "60.00");

        Answer mine = phone.open("/my/statement.xhtml");
        Answer desk = Place.clerk().open("/points/statement.xhtml?member=" + member);

        List<String> words = desk.page().select("td.why").eachText();
        assertThat(mine.page().select(".entries p.small:not(.muted)").eachText()).containsExactly(words.get(0), "1,240 points added by a manager. Reason: A gift");
        assertThat(desk.text()).contains("A gift", "Chen Clerk");
        assertThat(mine.text()).doesNotContain("Chen Clerk", "Mei Manager");
        assertThat(mine.page().select(".entries a").attr("href")).endsWith("/my/purchase.xhtml?receipt=" + receipt);
    }

    @Test
    void aPageOfTheStatementThatIsNotThereIsEmpty() {
        assertThat(phone.open("/my/statement.xhtml?page=7").page().select(".empty")).hasSize(1);
        assertThat(phone.open("/my/statement.xhtml?page=x").page().select(".entries li")).hasSize(1);
    }

    @Test
    void theTitlesStandInBothLanguages() {
        Seen.titled(phone, "/my/points.xhtml", "My points", "我的积分");
        Seen.titled(phone, "/my/statement.xhtml", "My statement", "我的积分明细");
    }

    @Test
    void thePhonesHomeScreenCallsTheCardByThePlacesName() {
        Answer manifest = Place.visitor().ask("/my.webmanifest");

        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.body()).contains("\"name\":\"Green Gym\"", "\"start_url\":\"/carnet/my/index.xhtml\"", "\"display\":\"standalone\"", "maskable");
        assertThat(manifest.body().split("\"src\":\"/carnet").length).isEqualTo(5);
        for (String part : manifest.body().split("\"src\":\"/carnet")) {
            assertThat(part.startsWith("{") || Place.visitor().ask(part.substring(0, part.indexOf('"'))).header("Content-Type").equals("image/png")).isTrue();
        }
    }
}
