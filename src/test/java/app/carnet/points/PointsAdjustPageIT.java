package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class PointsAdjustPageIT extends BrowserTest {

    private String member;

    @BeforeEach
    void register() {
        member = Place.memberWithPoints("Adjusted", 100);
    }

    @Test
    void aManagerAddsPointsByKeyboard() {
        browser.signIn(Place.MANAGER).open(page()).awaitFocus("adjust:points").press("25", Keys.TAB, "A late gift", Keys.F9);

        assertThat(browser.awaitAddress("/member/show.xhtml").text("balance")).isEqualTo("125");
        assertThat(browser.messages()).contains("25 points were added");
    }

    @Test
    void aManagerTakesPoints() {
        browser.signIn(Place.MANAGER).open(page()).choose("adjust:taking", "true").type("adjust:points", "30").type("adjust:reason", "Typed twice")
            .click("adjust:submit");

        assertThat(browser.awaitAddress("/member/show.xhtml").text("balance")).isEqualTo("70");
    }

    @Test
    void aClerkMayNotAdjust() {
        assertThat(Place.clerk().ask(page()).status()).isEqualTo(403);
    }

    @Test
    void theSameFormPostedAgainAdjustsOnce() {
        DeskClient.Answer form = Place.manager().open(page()).fill("adjust", Map.of("points", "25", "reason", "Once"));
        form.press("submit");
        form.press("submit");

        assertThat(Place.balance(member)).isEqualTo("125");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        points | 0           | at least 1 point
        points | -5          | whole number
        points | 1.5         | whole number
        points | ''          | Please fill
        reason | ''          | Please fill
        reason | '   '       | Please fill
        """)
    void badInputIsRefusedBesideItsField(String input, String value, String sentence) {
        Map<String, String> values = new HashMap<>(Map.of("points", "10", "reason", "Kept"));
        values.put(input, value);

        DeskClient.Answer refused = Place.manager().open(page()).fill("adjust", values).press("submit");

        assertThat(refused.message("adjust", input)).contains(sentence);
        assertThat(Place.balance(member)).isEqualTo("100");
    }

    @Test
    void morePointsThanThereAreCannotBeTaken() {
        DeskClient.Answer refused = Place.manager().open(page()).fill("adjust", Map.of("taking", "true", "points", "101", "reason", "Too much")).press("submit");

        assertThat(refused.message("adjust", "points")).contains("100 can be redeemed now");
    }

    private String page() {
        return "/points/adjust.xhtml?member=" + member;
    }
}
