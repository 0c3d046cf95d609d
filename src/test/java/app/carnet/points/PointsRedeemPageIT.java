package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class PointsRedeemPageIT extends BrowserTest {

    private static final List<String> TABLES = List.of("point_entry", "point_entry_lot", "operation");
    private String member;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
    }

    @BeforeEach
    void register() {
        member = Place.memberWithPoints("Redeemer", 1_000);
    }

    @Test
    void theFieldsHaveTheAgreedIdsAndThePointsHaveTheCursor() {
        redeem().awaitFocus("redeem:points");

        assertThat(browser.has("[id='redeem:reason']") && browser.has("[id='redeem:submit']")).isTrue();
    }

    @Test
    void pointsAreRedeemedByKeyboardAlone() {
        redeem().awaitFocus("redeem:points").press("400", Keys.TAB, Keys.TAB, "Coffee", Keys.F9);

        browser.awaitAddress("/member/show.xhtml?member=" + member);
        assertThat(browser.messages()).contains("400 points were redeemed for Redeemer");
        assertThat(browser.text("balance")).isEqualTo("600");
    }

    @Test
    void anAmountTakesThePointsItCosts() {
        redeem().type("redeem:amount", "2.50").type("redeem:reason", "A towel").click("redeem:submit").awaitAddress("/member/show.xhtml");

        assertThat(browser.text("balance")).isEqualTo("750");
    }

    @Test
    void pointsAndAmountTogetherAreRefused() {
        DeskClient.Answer refused = post(Map.of("points", "100", "amount", "2", "reason", "Both"));

        assertThat(refused.message("redeem", "amount")).contains("not both");
        assertThat(Place.balance(member)).isEqualTo("1,000");
    }

    @Test
    void whatThePointsAreWorthAndWhatIsLeftIsShownBeforeTheyAreTaken() {
        redeem().type("redeem:points", "250").awaitText("redeem:preview", "250 points are taken, worth ¥ 2.50. Points afterwards: 750");

        browser.type("redeem:points", "1").awaitText("redeem:preview", "1 point is taken");
        browser.type("redeem:points", "1001").awaitText("redeem:preview", "more than can be redeemed now: 1,000");
        browser.type("redeem:points", "").type("redeem:amount", "3.10").awaitText("redeem:preview", "310 points are taken, worth ¥ 3.10");
        assertThat(Place.balance(member)).isEqualTo("1,000");
    }

    @Test
    void aDecimalCommaIsRefusedWithTheAmountWrittenRight() {
        assertThat(post(Map.of("amount", "3,50", "reason", "Kept")).message("redeem", "amount")).isEqualTo("Please write the amount with a point: 3.50");
    }

    @Test
    void aDoubleClickRedeemsOnce() {
        redeem().type("redeem:points", "400").type("redeem:reason", "Coffee").doubleClick("redeem:submit").awaitAddress("/member/show.xhtml");

        assertThat(Place.balance(member)).isEqualTo("600");
    }

    @Test
    void theSameFormPostedAgainRedeemsOnce() {
        DeskClient.Answer form = Place.clerk().open(page()).fill("redeem", Map.of("points", "400", "reason", "Coffee"));
        form.press("submit");

        DeskClient.Answer again = form.press("submit");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("balance")).isEqualTo("600");
    }

    @Test
    void theSameFormWithOtherPointsIsRefused() {
        DeskClient.Answer form = Place.clerk().open(page()).fill("redeem", Map.of("points", "400", "reason", "Coffee"));
        form.press("submit");

        DeskClient.Answer reused = form.fill("redeem", Map.of("points", "300")).press("submit");

        assertThat(reused.messages()).contains("This form was already used for something else");
        assertThat(Place.balance(member)).isEqualTo("600");
    }

    @Test
    void theBackButtonAndAnotherPostRedeemOnce() {
        redeem().type("redeem:points", "400").type("redeem:reason", "Coffee").click("redeem:submit").awaitAddress("/member/show.xhtml");

        browser.back().awaitAddress("/points/redeem.xhtml").click("redeem:submit").settle();

        assertThat(Place.balance(member)).isEqualTo("600");
    }

    @Test
    void twoTabsOnTwoMembersRedeemEachFromTheRightOne() {
        String other = Place.memberWithPoints("Other Redeemer", 1_000);
        redeem().type("redeem:points", "100").type("redeem:reason", "Coffee");
        browser.openInNewTab("/points/redeem.xhtml?member=" + other).type("redeem:points", "200").type("redeem:reason", "Tea");

        browser.tab(1).click("redeem:submit").awaitAddress(member);
        browser.tab(2).click("redeem:submit").awaitAddress(other);

        assertThat(Place.balance(member)).isEqualTo("900");
        assertThat(Place.balance(other)).isEqualTo("800");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        points | 1001              | can be redeemed now
        points | 0                 | at least 1 point
        points | -5                | whole number
        points | 1.5               | whole number
        points | 1e2               | whole number
        points | NaN               | whole number
        points | 9999999999999999999999999999999 | whole number
        amount | 0.005             | at most two decimals
        amount | -1                | enter an amount
        amount | 1e3               | enter an amount
        """)
    void badNumbersAreRefusedBesideTheirFieldWithWhatWasTypedAndNothingIsWritten(String input, String value, String sentence) {
        List<Long> before = TABLES.stream().map(Place::rows).toList();

        DeskClient.Answer answer = post(Map.of(input, value, "reason", "Kept"));

        assertThat(answer.message("redeem", input)).contains(sentence);
        assertThat(answer.value("redeem", input)).isEqualTo(value);
        assertThat(answer.value("redeem", "reason")).isEqualTo("Kept");
        assertThat(TABLES.stream().map(Place::rows).toList()).isEqualTo(before);
    }

    @Test
    void fullWidthDigitsAreReadAsTheDigitsTheyAre() {
        post(Map.of("points", "２５０", "reason", "全角"));

        assertThat(Place.balance(member)).isEqualTo("750");
    }

    @Test
    void aReasonIsAskedForAndTenThousandCharactersOfItAreRefused() {
        assertThat(post(Map.of("points", "100")).message("redeem", "reason")).contains("Please fill");
        assertThat(post(Map.of("points", "100", "reason", "x".repeat(10_000))).message("redeem", "reason")).contains("200");
        assertThat(post(Map.of("points", "100", "reason", "a\u202eb")).message("redeem", "reason")).contains("cannot be shown");
        assertThat(Place.balance(member)).isEqualTo("1,000");
    }

    private DeskClient.Answer post(Map<String, String> values) {
        return Place.clerk().open(page()).fill("redeem", values).press("submit");
    }

    private Browser redeem() {
        return browser.signIn(Place.CLERK).open(page());
    }

    private String page() {
        return "/points/redeem.xhtml?member=" + member;
    }
}
