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

class CardReplacePageIT extends BrowserTest {

    private static final String PAGE = "/card/replace.xhtml?card=";
    private String member;
    private String card;

    @BeforeEach
    void register() {
        Place.open();
        member = Place.member("Worn Out");
        card = Place.card(member);
    }

    @Test
    void aNewCardIsTwoKeysAway() {
        browser.signIn(Place.CLERK).open("/card/show.xhtml?card=" + card).press("r").awaitAddress(PAGE + card).awaitFocus("replace:submit");

        browser.press(Keys.ENTER).awaitAddress("/card/show.xhtml?card=9");

        assertThat(browser.address()).doesNotContain(card);
        assertThat(browser.messages()).contains("This is the new card; the one ending in " + card.substring(12) + " has stopped.");
    }

    @Test
    void theSameFormPostedTwiceIssuesOneCard() {
        Answer form = Place.clerk().open(PAGE + card);
        String first = form.press("replace", "submit").address();

        assertThat(form.press("replace", "submit").address()).isEqualTo(first);
        assertThat(Place.rows("card c JOIN member m ON m.id = c.member_id WHERE m.number = '" + member + "'")).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoClerksIsTold() {
        Answer form = Place.clerk().open(PAGE + card);
        Place.manager().open(PAGE + card).press("replace", "submit");

        assertThat(form.press("replace", "submit").messages()).contains("This card has been replaced already.");
        assertThat(Place.rows("card c JOIN member m ON m.id = c.member_id WHERE c.status = 'ACTIVE' AND m.number = '" + member + "'")).isEqualTo(1);
    }

    @Test
    void aBlockedCardKeepsItsReason() {
        Place.clerk().open("/card/block.xhtml?card=" + card).fill("block", Map.of("reason", "MISUSED")).press("submit");

        Answer form = Place.clerk().open(PAGE + card);
        assertThat(form.page().getElementById("replace:reason")).isNull();
        form.press("replace", "submit");

        assertThat(Place.rows("card WHERE status = 'REPLACED' AND stop_reason = 'MISUSED' AND number = '" + card + "'")).isEqualTo(1);
        assertThat(Place.clerk().open("/card/show.xhtml?card=" + card).text("stopped")).startsWith("This card was replaced on");
    }

    @Test
    void aReplacedCardScannedAtTheDeskSaysSoAndIdentifiesNobody() {
        String successor = Place.clerk().open(PAGE + card).press("replace", "submit").address().replaceAll(".*card=", "");

        browser.signIn(Place.CLERK).open("/desk.xhtml").awaitFocus("search:query").press(card, Keys.ENTER);
        browser.awaitText("search:found", "the new one ends in " + successor.substring(12) + ".");

        assertThat(browser.address()).contains("/desk.xhtml");
        assertThat(browser.text("search:found")).startsWith("This card was replaced on").doesNotContain("Worn Out", "Register");
        browser.pressWith(Keys.ALT, "m").awaitAddress("/member/show.xhtml?member=" + member);
    }

    @Test
    void aBlockedCardScannedAtTheDeskSaysWhyAndIdentifiesNobody() {
        Place.clerk().open("/card/block.xhtml?card=" + card).press("block", "submit");

        browser.signIn(Place.CLERK).open("/desk.xhtml").awaitFocus("search:query").press(card);
        browser.awaitText("search:found", "This card was blocked on");

        assertThat(browser.text("search:found")).contains("lost").doesNotContain("Worn Out");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE + card, "Replace card", "更换会员卡");
    }
}
