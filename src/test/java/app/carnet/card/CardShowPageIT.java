package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Scanner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardShowPageIT extends BrowserTest {

    private static final String PAGE = "/card/show.xhtml?card=";
    private String member;
    private String card;

    @BeforeEach
    void register() {
        Place.open();
        member = Place.member("王小明");
        card = Place.card(member);
    }

    @Test
    void aScannerReadsTheNumberFromTheScreen() {
        browser.signIn(Place.CLERK).window(1440, 900);
        browser.open(PAGE + card);

        assertThat(Scanner.qr(browser.screen())).isEqualTo(card);
        assertThat(Scanner.code128(browser.screen())).isEqualTo(card);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aScannerReadsTheNumberFromADarkPhoneTurnedTowardsIt() {
        browser.signIn(Place.CLERK).theme("dark").window(390, 844);
        browser.open(PAGE + card);

        assertThat(Scanner.qr(browser.screen())).isEqualTo(card);
    }

    @Test
    void theCardStandsInBothLanguages() {
        assertThat(Place.clerk().ask(PAGE + card, "Accept-Language", "en").text()).contains("Member card", "Card ending in " + end());
        assertThat(Place.clerk().ask(PAGE + card, "Accept-Language", "zh-CN").text()).contains("会员卡（尾号 " + end() + "）");
    }

    @Test
    void thePrintedSheetReadsTheNumberAndNamesTheMember() throws IOException {
        HttpResponse<byte[]> sheet = fetch(Place.clerk().open(PAGE + card).pressOnce("paper", "sheet").header("Location"), "zh-CN");

        assertThat(sheet.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(sheet.headers().firstValue("Content-Disposition").orElse("")).matches("inline; filename=\"cards-20\\d\\d-\\d\\d-\\d\\d\\.pdf\"");
        try (PDDocument pdf = Loader.loadPDF(sheet.body())) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            assertThat(Scanner.qr(picture)).isEqualTo(card);
            assertThat(Scanner.code128(picture)).isEqualTo(card);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Green Gym", "王小明", "会员卡");
        }
    }

    @Test
    void thePageTellsThatACardWasPrinted() {
        assertThat(Place.clerk().open(PAGE + card).text()).contains("Not printed yet.");

        Place.clerk().open(PAGE + card).pressOnce("paper", "sheet");

        assertThat(Place.clerk().open(PAGE + card).text()).contains("Printed once, last on");
    }

    @Test
    void theSameFormPostedTwicePrintsOnce() {
        Answer form = Place.clerk().open(PAGE + card);
        String first = form.pressOnce("paper", "sheet").header("Location");

        assertThat(form.pressOnce("paper", "sheet").header("Location")).isEqualTo(first);
        assertThat(Place.rows("audit_entry WHERE deed = 'CARD_PRINTED' AND subject_key = '" + card + "'")).isEqualTo(1);
    }

    @Test
    void theCardOfAMemberWhoLeftIsNotPrinted() {
        Place.clerk().open("/member/close.xhtml?member=" + member).press("close", "submit");

        assertThat(Place.clerk().open(PAGE + card).page().getElementById("paper")).isNull();
    }

    @Test
    void aBlockedCardShowsNoCodesAndTellsWhy() {
        block();

        Answer page = Place.clerk().open(PAGE + card);

        assertThat(page.page().select("img")).isEmpty();
        assertThat(page.text()).contains("This card was blocked on", "stolen", "A manager can unblock this card.", "from the locker");
        assertThat(page.page().getElementById("blocked")).isNull();
    }

    @Test
    void aManagerUnblocksIt() {
        block();

        Answer done = Place.manager().open(PAGE + card).press("blocked", "unblock");

        assertThat(done.messages()).contains("The card ending in " + end() + " is active again.");
        assertThat(done.page().select("img.qr")).hasSize(1);
    }

    @Test
    void theHistoryNamesEveryCardOfTheMember() {
        String successor = Place.clerk().open("/card/replace.xhtml?card=" + card).press("replace", "submit").address().replaceAll(".*card=", "");

        assertThat(Place.clerk().open(PAGE + card).page().select("td.main").eachText()).hasSize(2)
            .anyMatch(row -> row.replace(" ", "").startsWith(successor)).anyMatch(row -> row.replace(" ", "").startsWith(card));
        assertThat(Place.clerk().open("/member/show.xhtml?member=" + member).page().select(".spread b.nowrap")).hasSize(2);
    }

    @Test
    void theRegistrationLeadsToTheCardByOneKey() {
        browser.signIn(Place.CLERK).open("/member/show.xhtml?member=" + member).press("k").awaitAddress(PAGE + card);
    }

    @Test
    void anUnknownCardAndAnUnknownSheetAreNotFound() {
        assertThat(Place.clerk().ask(PAGE + "9999999999999999").status()).isEqualTo(404);
        assertThat(Place.clerk().ask("/card/sheet.pdf?sheet=1").status()).isEqualTo(404);
        assertThat(Place.clerk().ask("/card/sheet.pdf?sheet=x").status()).isEqualTo(404);
        assertThat(Place.clerk().ask("/card/sheet.pdf").status()).isEqualTo(404);
    }

    private void block() {
        Place.clerk().open("/card/block.xhtml?card=" + card).fill("block", Map.of("reason", "STOLEN", "remark", "from the locker")).press("submit");
    }

    private String end() {
        return card.substring(12);
    }

    private static HttpResponse<byte[]> fetch(String address, String language) throws IOException {
        String cookies = Place.clerk().cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        URI uri = URI.create(Place.address() + "/").resolve(address);
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).header("Cookie", cookies).header("Accept-Language", language).build(),
                BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
