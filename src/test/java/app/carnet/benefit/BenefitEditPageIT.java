package app.carnet.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class BenefitEditPageIT extends BrowserTest {

    private static final String NEW = "/benefit/edit.xhtml";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private String code;
    private String name;

    @BeforeEach
    void putAProductOnSale() {
        Place.open();
        code = "B" + Place.next();
        name = "Double " + code;
        Place.product(code, "Ball " + code, "10.00");
    }

    @AfterEach
    void endIt() {
        for (var row : Rows.all("SELECT id FROM campaign WHERE name = ? AND ended_on IS NULL AND first_day <= ?", name, TODAY.plusDays(1))) {
            Place.manager().open(NEW + "?campaign=" + row.get("id")).press("stop", "end");
        }
    }

    @Test
    void aCampaignIsPlannedInTheBrowserAndTheQuoteAndTheReceiptNameIt() {
        String member = Place.member("Campaign Customer");
        browser.signIn(Place.MANAGER).open(NEW).awaitFocus("details:name").type("details:name", name).type("details:products", code.toLowerCase());
        browser.script("document.getElementById('details:lastDay').value = arguments[0]", TODAY.plusDays(3).toString());
        browser.press(Keys.F9).awaitAddress("/benefit/list.xhtml");
        assertThat(browser.messages()).contains(name + " is planned");

        browser.signIn(Place.CLERK).open("/purchase/enter.xhtml?member=" + member).type("purchase:product", code).press(Keys.ENTER);
        browser.awaitText("purchase:basket", "×2 " + name);
        browser.press(Keys.F9).awaitAddress("/purchase/show.xhtml");
        assertThat(browser.textOf(".receipt .rule")).isEqualTo("×2 " + name);
        assertThat(browser.text("earned")).isEqualTo("20");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMonthShowsEveryDayOnWhichItRuns() {
        create(Map.of()).press("create");

        browser.signIn(Place.MANAGER).open("/benefit/list.xhtml");

        assertThat(browser.textOf(".calendar")).contains(name);
        assertThat(browser.has(".calendar .days .on.today")).isTrue();
        browser.press(Keys.ARROW_LEFT).awaitAddress("month=" + TODAY.minusMonths(1).toString().substring(0, 7));
        assertThat(browser.textOf(".calendar")).doesNotContain(name);
    }

    @Test
    void endedItCountsNoMore() {
        create(Map.of()).press("create");
        long id = Rows.number("SELECT id FROM campaign WHERE name = ?", name);

        assertThat(Place.manager().open(NEW + "?campaign=" + id).press("stop", "end").messages()).contains(name + " has ended");

        String member = Place.member("Came Too Late");
        Place.purchase(member, code, "10.00");
        assertThat(Place.balance(member)).isEqualTo("10");
    }

    @Test
    void aPlannedOneIsDeleted() {
        create(Map.of("firstDay", TODAY.plusDays(2).toString())).press("create");
        long id = Rows.number("SELECT id FROM campaign WHERE name = ?", name);

        assertThat(Place.manager().open(NEW + "?campaign=" + id).press("stop", "delete").messages()).contains(name + " was deleted");
        assertThat(Place.manager().ask(NEW + "?campaign=" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name            | ''         | Please fill
        firstDay        | 2020-01-01 | This day has passed
        firstDay        | 2026-02-30 | Please enter a day
        lastDay         | 2020-01-01 | end before it begins
        lastDay         | ''         | Please fill
        multiplier      | 1          | at least 1.01
        multiplier      | 100        | at most
        multiplier      | 1.505      | 2 after it
        multiplier      | -2         | number
        products        | NOSUCH     | no product with the code NOSUCH
        """)
    void badInputIsRefusedBesideItsFieldAndNothingIsWritten(String input, String value, String sentence) {
        Answer refused = create(Map.of(input, value)).press("create");

        assertThat(refused.message("details", input)).contains(sentence);
        assertThat(refused.value("details", input)).isEqualTo(value);
        assertThat(Rows.count("campaign WHERE name = ?", name)).isZero();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Answer refused = create(Map.of("name", "", "lastDay", TODAY.minusDays(9).toString(), "products", "NOSUCH", "multiplier", "x")).press("create");

        assertThat(refused.message("details", "name")).contains("Please fill");
        assertThat(refused.message("details", "lastDay")).contains("end before it begins");
        assertThat(refused.message("details", "products")).contains("no product with the code NOSUCH");
        assertThat(refused.message("details", "multiplier")).contains("number");
    }

    @Test
    void aDayIsNeededForThoseRegisteredSinceIt() {
        browser.signIn(Place.MANAGER).open(NEW).type("details:name", name).clickOn("input[value='REGISTERED_SINCE']");
        browser.script("document.getElementById('details:lastDay').value = arguments[0]", TODAY.toString());

        browser.press(Keys.F9).await("a message", () -> browser.message("details:registeredSince").contains("since which"));
        assertThat(Rows.count("campaign WHERE name = ?", name)).isZero();
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.manager().ask(NEW, "Accept-Language", "en").page().title()).isEqualTo("New campaign · Carnet");
        assertThat(Place.manager().ask(NEW, "Accept-Language", "zh-CN").page().title()).isEqualTo("新建促销活动 · Carnet");
        assertThat(Place.manager().ask("/benefit/list.xhtml", "Accept-Language", "zh-CN").page().title()).isEqualTo("促销活动 · Carnet");
    }

    @Test
    void managersSeeItAndNobodyElse() {
        for (String page : List.of(NEW, "/benefit/list.xhtml")) {
            assertThat(Place.manager().ask(page).status()).isEqualTo(200);
            assertThat(Place.clerk().ask(page).status()).isEqualTo(403);
        }
    }

    private Answer create(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.of("name", name, "firstDay", TODAY.toString(), "lastDay", TODAY.plusDays(5).toString(),
            "multiplier", "2", "products", code));
        values.putAll(changes);
        return Place.manager().open(NEW).fill("details", values);
    }
}
