package app.carnet.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class CardListPageIT extends BrowserTest {

    private static final String PAGE = "/card/list.xhtml";
    private String first;
    private String second;

    @BeforeEach
    void register() {
        Place.open();
        first = Place.card(Place.member("First In Line"));
        second = Place.card(Place.member("Second In Line"));
    }

    @Test
    void cardsThatWaitAreTickedAndPrintedTogether() {
        String sheet = only(Place.clerk().open(PAGE), first, second).pressOnce("sheet", "submit").header("Location");

        assertThat(sheet).contains("/card/sheet.pdf?sheet=");
        assertThat(Place.rows("card_sheet_card WHERE sheet_id = " + sheet.replaceAll(".*=", ""))).isEqualTo(2);
        assertThat(chosen(Place.clerk().open(PAGE))).doesNotContain(first, second);
    }

    @Test
    void whatWasPrintedBeforeIsShownOnRequestAndNotTicked() {
        only(Place.clerk().open(PAGE), first).pressOnce("sheet", "submit");

        Answer all = Place.clerk().open(PAGE + "?printed=true");

        assertThat(all.page().select("input[name=chosen][value=" + first + "]")).hasSize(1);
        assertThat(chosen(all)).doesNotContain(first).contains(second);
    }

    @Test
    void nothingChosenIsRefusedInWords() {
        assertThat(only(Place.clerk().open(PAGE)).press("sheet", "submit").messages()).contains("No card is chosen");
    }

    @Test
    void aCardBlockedMeanwhileStopsTheSheet() {
        Answer form = only(Place.clerk().open(PAGE), first, second);
        Place.clerk().open("/card/block.xhtml?card=" + first).press("block", "submit");

        assertThat(form.press("sheet", "submit").messages()).contains("The card ending in " + first.substring(12) + " was blocked or replaced, or its membership closed, meanwhile");
        assertThat(Place.rows("card WHERE printed_times > 0 AND number = '" + second + "'")).isZero();
    }

    @Test
    void aDayInTheFutureLeavesNothingToPrint() {
        assertThat(Place.clerk().open(PAGE + "?since=2999-01-01").text()).contains("No cards to print here.");
    }

    @Test
    void oneKeyOnTheMembersPageLeadsToTheButtonThatPrints() {
        browser.signIn(Place.CLERK).open("/member/list.xhtml").pressWith(Keys.ALT, "k").awaitAddress(PAGE).awaitFocus("sheet:submit");

        assertThat(browser.textOf("button[data-key=F9]")).startsWith("Print the chosen cards");
    }

    @Test
    void theSheetOpensBesideTheListWhichThenTakesTheNextSheet() {
        browser.signIn(Place.CLERK).open(PAGE);
        tickOnly(first);
        browser.press(Keys.F9).await("the first sheet", () -> printed(first) == 1);
        browser.tab(1).await("the list anew", () -> !browser.has("input[value='" + first + "']"));

        browser.settle();
        tickOnly(second);
        browser.press(Keys.F9).await("the second sheet", () -> printed(second) == 1);

        assertThat(browser.address()).contains(PAGE);
        // a PDF has no icon of its own: the browser looks for the server's
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("/favicon.ico"));
    }

    private void tickOnly(String card) {
        browser.script("document.querySelectorAll('input[name=chosen]').forEach(box => { box.checked = box.value === arguments[0]; })", card);
    }

    private static long printed(String card) {
        return Place.rows("card WHERE printed_times = 1 AND number = '" + card + "'");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Cards to print", "待打印的会员卡");
    }

    private static Answer only(Answer page, String... cards) {
        page.page().select("input[name=chosen]").forEach(box -> box.attr("checked", List.of(cards).contains(box.val())));
        return page;
    }

    private static List<String> chosen(Answer page) {
        return page.page().select("input[name=chosen][checked]").eachAttr("value");
    }
}
