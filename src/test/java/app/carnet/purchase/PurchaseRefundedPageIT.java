package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRefundedPageIT extends BrowserTest {

    private static final String PAGE = "/purchase/refunded.xhtml?refund=";
    private static String member;
    private static String receipt;
    private static String refund;

    @BeforeAll
    static void giveSomethingBack() {
        Place.open();
        Place.usualProgramme();
        member = Place.memberWithPoints("Refunded Buyer", 500);
        receipt = Place.purchase(member, "Racket", "100.00");
        refund = Place.refund(receipt, "30.00");
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Place.account("ada", "Ada Admin", List.of("ADMIN"));

        assertThat(Place.clerk().ask(PAGE + refund).status()).isEqualTo(200);
        assertThat(Place.manager().ask(PAGE + refund).status()).isEqualTo(200);
        assertThat(Place.freshly("ada").ask(PAGE + refund).status()).isEqualTo(403);
        assertThat(Place.visitor().ask(PAGE + refund).header("Location")).contains("/login.xhtml");
    }

    @Test
    void theSlipTellsWhatWasGivenBackOfWhatAndByWhom() {
        Answer slip = Place.clerk().open(PAGE + refund);

        assertThat(slip.page().select(".receipt").text()).contains("Green Gym", refund, receipt, "Racket", "30.00", "served by Chen Clerk", "Brought back");
        assertThat(slip.text("paidOut")).contains("30.00");
        assertThat(slip.text("taken")).isEqualTo("−30");
        assertThat(slip.text("balance")).isEqualTo("570");
    }

    @Test
    void aReprintShowsThePointsAsTheyStoodAfterTheRefund() {
        Place.purchase(member, "Ball", "10.00");

        assertThat(Place.clerk().open(PAGE + refund).text("balance")).isEqualTo("570");
    }

    /** In points of a seventy-second of an inch: 80 mm are 226.8. */
    @Test
    void onPaperThereIsTheSlipAsWideAsAReceiptPrinters() {
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
    @CsvSource({"n, /desk.xhtml", "m, /member/show.xhtml?member=", "r, /purchase/show.xhtml?receipt="})
    void theNextDeedIsOneKeyAway(String key, String page) {
        show().press(key);

        browser.awaitAddress(page);
    }

    @Test
    void anUnknownRefundIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "F99999999").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.clerk().ask(PAGE + refund, "Accept-Language", "en").page().title()).isEqualTo("Refund " + refund + " · Carnet");
        assertThat(Place.clerk().ask(PAGE + refund, "Accept-Language", "zh-CN").page().title()).isEqualTo("退款单 " + refund + " · Carnet");
    }

    private Browser show() {
        return browser.signIn(Place.CLERK).open(PAGE + refund);
    }
}
