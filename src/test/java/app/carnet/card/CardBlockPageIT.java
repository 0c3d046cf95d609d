package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class CardBlockPageIT extends BrowserTest {

    private static final String PAGE = "/card/block.xhtml?card=";
    private String card;

    @BeforeEach
    void register() {
        Place.open();
        card = Place.card(Place.member("Absent Minded"));
    }

    @Test
    void aLostCardIsBlockedWithTheKeyboardAlone() {
        browser.signIn(Place.CLERK).open("/card/show.xhtml?card=" + card).press("b").awaitAddress(PAGE + card).awaitFocus("block:reason");

        browser.press(Keys.F9).awaitAddress("/card/show.xhtml?card=" + card);

        assertThat(browser.messages()).contains("The card ending in " + card.substring(12) + " is blocked.");
        assertThat(Place.rows("card WHERE status = 'BLOCKED' AND stop_reason = 'LOST' AND number = '" + card + "'")).isEqualTo(1);
    }

    @Test
    void aKeyThatMeansSomethingElseHereIsListedAsThatAlone() {
        browser.signIn(Place.CLERK).open("/card/show.xhtml?card=" + card).press(Keys.F1);

        assertThat(browser.awaitText("keys", "Keys on this page").text("keys")).contains("Block card").doesNotContain("What needs attention");
    }

    @Test
    void theSameFormPostedTwiceBlocksOnce() {
        Answer form = Place.clerk().open(PAGE + card);
        form.press("block", "submit");

        assertThat(form.press("block", "submit").messages()).contains("is blocked");
        assertThat(Place.rows("audit_entry WHERE deed = 'CARD_BLOCKED' AND subject_key = '" + card + "'")).isEqualTo(1);
    }

    @Test
    void aSecondClerkIsTold() {
        Answer form = Place.clerk().open(PAGE + card);
        Place.manager().open(PAGE + card).press("block", "submit");

        assertThat(form.press("block", "submit").messages()).contains("This card is blocked already.");
    }

    @Test
    void aRemarkThatIsTooLongIsRefusedBesideItsField() {
        Answer refused = Place.clerk().open(PAGE + card).fill("block", Map.of("remark", "x".repeat(Card.REMARK_LENGTH + 1))).press("submit");

        assertThat(refused.message("block", "remark")).contains("200");
        assertThat(refused.value("block", "remark")).hasSize(Card.REMARK_LENGTH + 1);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE + card, "Block card", "停用会员卡");
    }
}
