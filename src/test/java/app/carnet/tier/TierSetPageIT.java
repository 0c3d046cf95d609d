package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class TierSetPageIT extends BrowserTest {

    private static final long THRESHOLD = 880_000_000;

    private String member;
    private String tier;

    @BeforeEach
    void begin() {
        Place.open();
        if (Rows.count("tier WHERE threshold = ?", THRESHOLD) == 0) {
            Place.manager().open("/tier/edit.xhtml").fill("details", Map.of("name", "Patron", "threshold", String.valueOf(THRESHOLD))).press("look")
                .press("details", "save");
        }
        tier = String.valueOf(Rows.number("SELECT id FROM tier WHERE threshold = ?", THRESHOLD));
        member = Place.member("Honoured");
    }

    @Test
    void aManagerSetsATierAndTheMembersPageShowsIt() {
        browser.signIn(Place.MANAGER).open(page()).awaitFocus("set:tier").choose("set:tier", tier).type("set:reason", "Fifty years with us");
        browser.script("document.getElementById('set:lastDay').value = '2099-12-31'");
        browser.press(Keys.F9);

        browser.awaitAddress("/member/show.xhtml");
        assertThat(browser.messages()).contains("The tier of Honoured was set");
        assertThat(browser.text("tier")).contains("Patron", "set by a manager, through");
        browser.open("/tier/history.xhtml?member=" + member);
        assertThat(browser.textOf("table.list")).contains("Set by a manager", "Fifty years with us", "Patron");
    }

    @Test
    void theMembersPageSaysHowFarItIs() {
        Answer page = Place.clerk().open("/member/show.xhtml?member=" + member);

        assertThat(page.page().select("#tier progress").attr("max")).isNotEmpty();
        assertThat(page.page().select("#tier progress").attr("aria-label")).startsWith("Towards ").contains("0 of ");
        assertThat(Place.clerk().ask("/member/show.xhtml?member=" + member, "Accept-Language", "zh-CN").page().select("#tier progress").attr("aria-label"))
            .startsWith("升为").endsWith("积分");
    }

    @Test
    void thePresentTierIsChosenToBeginWithAndTheLastDayIsPicked() {
        Answer page = Place.manager().open(page());
        assertThat(page.page().select("select[id='set:tier'] option[selected]").val()).isEqualTo(String.valueOf(Rows.number("SELECT id FROM tier WHERE threshold = 0")));
        assertThat(page.page().getElementById("set:lastDay").attr("type")).isEqualTo("date");

        fill(Map.of()).press("submit");

        assertThat(Place.manager().open(page()).page().select("select[id='set:tier'] option[selected]").val()).isEqualTo(tier);
        assertThat(Place.clerk().open("/tier/history.xhtml?member=" + member).text()).contains("Mei Manager");
    }

    @Test
    void theSameFormPostedAgainSetsOnce() {
        Answer form = fill(Map.of());
        form.press("submit");
        form.press("submit");

        assertThat(Rows.count("tier_change c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member)).isOne();
        assertThat(Rows.count("audit_entry WHERE deed = 'TIER_SET' AND member_number = ?", member)).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lastDay | 2001-01-01 | has passed
        lastDay | soon       | enter a day
        lastDay | ''         | Please fill
        reason  | ''         | Please fill
        """)
    void badInputIsRefusedBesideItsField(String input, String value, String sentence) {
        assertThat(fill(Map.of(input, value)).press("submit").message("set", input)).contains(sentence);
        assertThat(Rows.count("tier_change c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member)).isZero();
    }

    @Test
    void aClerkMayNotSetButReadsTheHistory() {
        assertThat(Place.clerk().ask(page()).status()).isEqualTo(403);
        assertThat(Place.clerk().open("/tier/history.xhtml?member=" + member).text()).contains("Nothing has happened yet");
    }

    private Answer fill(Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(Map.of("tier", tier, "lastDay", "2099-12-31", "reason", "A gift"));
        values.putAll(changed);
        return Place.manager().open(page()).fill("set", values);
    }

    private String page() {
        return "/tier/set.xhtml?member=" + member;
    }
}
