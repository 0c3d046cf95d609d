package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseShowPageIT extends BrowserTest {

    private static final String PAGE = "/purchase/show.xhtml?receipt=";
    /** What the printer would be given, on the screen. */
    private static final String AS_PRINTED = "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)"
        + " if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all'";
    private static String member;
    private static String receipt;

    @BeforeAll
    static void buySomething() {
        Place.open();
        Place.usualProgramme();
        member = Place.memberWithPoints("Shown Buyer", 500);
        receipt = Place.purchase(member, "Racket", "100.00");
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE + receipt, Role.CLERK, Role.MANAGER);
    }

    @Test
    void theReceiptTellsWhatWasSoldWhatWasPaidAndByWhom() {
        Answer shown = Place.clerk().open(PAGE + receipt);

        assertThat(shown.page().select(".receipt").text()).contains("Green Gym", receipt, "Racket", "1 × 100.00", "served by Chen Clerk");
        assertThat(shown.page().select(".receipt dd.total").text()).contains("100.00");
        assertThat(shown.text("earned")).isEqualTo("100");
    }

    @Test
    void aReprintShowsThePointsAsTheyStoodAfterThePurchase() {
        String later = Place.memberWithPoints("Later Buyer", 500);
        String first = Place.purchase(later, "Ball", "10.00");
        Place.purchase(later, "Net", "20.00");
        String nothingEarned = Place.purchase(later, "Sweet", "0.50");
        Place.purchase(later, "Net", "20.00");

        assertThat(Place.clerk().open(PAGE + first).text("balance")).isEqualTo("510");
        assertThat(Place.clerk().open(PAGE + nothingEarned).text("balance")).isEqualTo("530");
    }

    @Test
    void onPaperThereIsTheReceiptAndNothingElse() {
        show().script(AS_PRINTED);

        assertThat(browser.textOf(".receipt")).contains("Racket", "100.00");
        assertThat(browser.textOf("body")).isEqualTo(browser.textOf(".receipt"));
    }

    /** In points of a seventy-second of an inch: 80 mm are 226.8. */
    @Test
    void thePaperIsAsWideAsAReceiptPrinters() {
        String pdf = new String(show().print(), StandardCharsets.ISO_8859_1);

        assertThat(pdf).containsPattern("/MediaBox ?\\[ ?0 0 22[67]");
        assertThat(Pattern.compile("/Type ?/Page\\b").matcher(pdf).results()).hasSize(1);
    }

    @Test
    void theKeyForPrintingPrints() {
        show().script("window.print = () => document.body.dataset.printed = 'yes'");

        browser.press("p").await("a print", () -> browser.has("body[data-printed=yes]"));
    }

    @ParameterizedTest
    @CsvSource({"n, /desk.xhtml", "m, /member/show.xhtml?member=", "a, /purchase/enter.xhtml?member="})
    void theNextDeedIsOneKeyAway(String key, String page) {
        show().press(key);

        browser.awaitAddress(page.endsWith("=") ? page + member : page);
    }

    @Test
    void anUnknownReceiptIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "R99999999").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE + receipt, "Receipt " + receipt, "小票 " + receipt);
    }

    private Browser show() {
        return browser.signIn(Place.CLERK).open(PAGE + receipt);
    }
}
