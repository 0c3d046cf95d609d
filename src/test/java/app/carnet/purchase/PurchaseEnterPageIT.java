package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class PurchaseEnterPageIT extends BrowserTest {

    private static final List<String> TABLES = List.of("purchase", "purchase_line", "point_entry", "operation");
    private static final long DAY = Place.next();
    private String member;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
        Place.product("DAY" + DAY, "Day pass " + DAY, "60.00");
    }

    @BeforeEach
    void register() {
        member = Place.memberWithPoints("Buyer", 1_000);
    }

    @AfterEach
    void usualRules() {
        Place.usualProgramme();
    }

    @Test
    void theFieldsHaveTheAgreedIdsAndTheProductHasTheCursor() {
        enter().awaitFocus("purchase:product");

        for (String id : List.of("product", "quantity", "unitPrice", "addLine", "points", "submit")) {
            assertThat(browser.has("[id='purchase:" + id + "'], [id='purchase:" + id + "_input']")).as(id).isTrue();
        }
    }

    @Test
    void aCodeFollowedByEnterIsAddedHoweverFast() {
        enter().awaitFocus("purchase:product");

        browser.press("DAY" + DAY, Keys.ENTER).awaitText("purchase:basket", "Day pass " + DAY);

        assertThat(browser.text("due")).contains("60.00");
    }

    @Test
    void thePriceShownForOneProductIsNotTakenForAnother() {
        enter().press("DAY" + DAY).awaitText("purchase:product_panel", "Day pass " + DAY).press(Keys.TAB);
        browser.await("the price of the product", () -> browser.attribute("purchase:unitPrice", "placeholder").equals("60.00"));

        browser.settle().type("purchase:product", "Something else").click("purchase:addLine")
            .awaitText("purchase:unitPrice_message", "is not in the catalogue, so it needs a price");
    }

    @Test
    void escapeDoesNotThrowABasketAway() {
        enter();
        addLine("Racket", "100").settle().press(Keys.ESCAPE).settle();

        assertThat(browser.text("purchase:basket")).contains("Racket");
    }

    @Test
    void aPurchaseIsEnteredByKeyboardAlone() {
        enter().awaitFocus("purchase:product");
        browser.press("DAY" + DAY).awaitText("purchase:product_panel", "Day pass " + DAY);
        browser.press(Keys.ENTER).awaitText("purchase:basket", "Day pass " + DAY);
        browser.settle().awaitFocus("purchase:product");

        browser.press("Tea", Keys.TAB, "2", Keys.TAB, "4.50", Keys.ENTER).awaitText("purchase:basket", "Tea");
        browser.settle().press(Keys.F9).awaitAddress("/purchase/show.xhtml?receipt=");

        assertThat(browser.textOf(".receipt")).contains("Day pass " + DAY, "2 × 4.50", "69.00");
        assertThat(browser.text("earned")).isEqualTo("69");
        assertThat(browser.text("balance")).isEqualTo("1,069");
        assertThat(browser.messages()).contains("The purchase is booked");
    }

    @Test
    void theQuoteFollowsWhatIsTypedWithoutLeavingThePage() {
        enter().type("purchase:product", "Racket").type("purchase:unitPrice", "100").click("purchase:addLine").awaitText("due", "100.00");
        assertThat(browser.text("purchase:quote")).contains("Points earned", "+100", "Points afterwards", "1,100");

        browser.type("purchase:points", "500").awaitText("due", "95.00");

        assertThat(browser.text("purchase:quote")).contains("500 points", "−5.00", "+95", "595");
        assertThat(browser.text("purchase:submit")).contains("Take ¥ 95.00");
    }

    @Test
    void aLineTakenAwayLeavesTheQuote() {
        enter();
        addLine("Ball", "10").awaitText("due", "10.00");
        addLine("Net", "5").awaitText("due", "15.00");

        browser.clickOn("[id='purchase:basket'] tbody tr:first-child button").awaitText("due", "5.00");

        assertThat(browser.text("purchase:basket")).contains("Net").doesNotContain("Ball");
    }

    @Test
    void partOfABillIsPaidWithPoints() {
        enter();
        addLine("Racket", "100").type("purchase:points", "250").awaitText("due", "97.50");

        browser.settle().click("purchase:submit").awaitAddress("/purchase/show.xhtml");

        assertThat(browser.textOf(".receipt")).contains("250 points", "−2.50", "97.50");
        assertThat(Place.balance(member)).isEqualTo("847");
    }

    @Test
    void aLineTypedButNotAddedIsAddedFirstAndNothingIsBookedUnseen() {
        long purchases = Place.rows("purchase");
        enter().type("purchase:product", "Towel").type("purchase:unitPrice", "5").press(Keys.F9).settle();

        browser.awaitText("purchase:basket", "Towel");

        assertThat(browser.messages()).contains("The line you had typed was added");
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    @Test
    void aDoubleClickBooksOnce() {
        enter();
        addLine("Towel", "5").awaitText("due", "5.00");
        long purchases = Place.rows("purchase");

        browser.settle().doubleClick("purchase:submit").awaitAddress("/purchase/show.xhtml");

        assertThat(Place.rows("purchase")).isEqualTo(purchases + 1);
    }

    @Test
    void reloadingTheReceiptBooksNothingMore() {
        String receipt = buy("Towel", "5");
        long purchases = Place.rows("purchase");

        browser.reload().reload();

        assertThat(browser.address()).contains(receipt);
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    @Test
    void theBackButtonAndAnotherPostBookNothingMore() {
        buy("Towel", "5");
        long purchases = Place.rows("purchase");

        browser.back().awaitAddress("/purchase/enter.xhtml").click("purchase:submit").settle();

        assertThat(Place.rows("purchase")).isEqualTo(purchases);
        assertThat(Place.balance(member)).isEqualTo("1,005");
    }

    @Test
    void theSameFormPostedTwiceLeadsToTheSameReceipt() {
        DeskClient.Answer form = withLine(Place.clerk(), member, "Towel", "5.00");
        String first = form.press("purchase", "submit").address();

        assertThat(form.press("purchase", "submit").address()).isEqualTo(first).contains("receipt=");
        assertThat(Place.balance(member)).isEqualTo("1,005");
    }

    @Test
    void twoTabsOnTwoMembersBookEachForTheRightOne() {
        String other = Place.member("Other Buyer");
        enter();
        addLine("Racket", "100").awaitText("due", "100.00");
        browser.openInNewTab("/purchase/enter.xhtml?member=" + other);
        addLine("Ball", "7").awaitText("due", "7.00");

        browser.tab(1).settle().click("purchase:submit").awaitAddress("/purchase/show.xhtml");
        browser.tab(2).settle().click("purchase:submit").awaitAddress("/purchase/show.xhtml");

        assertThat(Place.balance(member)).isEqualTo("1,100");
        assertThat(Place.balance(other)).isEqualTo("7");
    }

    @Test
    void pointsSpentAtAnotherTillMeanwhileAreRefusedAndNothingIsBooked() {
        enter();
        addLine("Racket", "100").type("purchase:points", "800").awaitText("due", "92.00");
        browser.settle();
        redeemElsewhere("500");
        long purchases = Place.rows("purchase");

        browser.click("purchase:submit").settle();

        assertThat(browser.textOf("main")).contains("500 can be redeemed now");
        assertThat(browser.text("due")).contains("100.00");
        assertThat(browser.value("purchase:points")).isEqualTo("800");
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    @Test
    void aRuleChangedMeanwhileShowsTheNewQuoteAndBooksNothingUntilItIsAgreedTo() {
        enter();
        addLine("Racket", "100").awaitText("purchase:quote", "+100");
        Place.manager().open("/settings/programme.xhtml").fill("programme", Map.of("coefficient", "2")).press("submit");
        long purchases = Place.rows("purchase");

        browser.settle().click("purchase:submit").awaitText("purchase:quote", "+200");
        assertThat(browser.messages()).contains("Nothing was booked: this is the new quote");
        assertThat(Place.rows("purchase")).isEqualTo(purchases);

        browser.click("purchase:submit").awaitAddress("/purchase/show.xhtml");
        assertThat(browser.text("earned")).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
        unitPrice | 0                                | at least
        unitPrice | -5                               | enter an amount
        unitPrice | 1.005                            | at most two decimals
        unitPrice | 1e3                              | enter an amount
        unitPrice | NaN                              | enter an amount
        unitPrice | Infinity                         | enter an amount
        unitPrice | 0x10                             | enter an amount
        unitPrice | 1,5                              | amount with a point: 1.5
        unitPrice | 999999999999999999999999999999   | enter an amount
        unitPrice | 99999999999                      | amount is larger
        unitPrice | ٤٢                               | enter an amount
        quantity  | 0                                | from 1 to 9,999
        quantity  | -1                               | whole number
        quantity  | 1.5                              | whole number
        quantity  | 10000                            | from 1 to 9,999
        quantity  | 99999999999999999999             | whole number
        quantity  | two                              | whole number
        points    | -1                               | whole number
        points    | 1.5                              | whole number
        points    | 1e3                              | whole number
        points    | 99999999999999999999999999999999 | whole number
        """)
    void badNumbersAreRefusedBesideTheirFieldWithWhatWasTypedAndNothingIsWritten(String input, String value, String sentence) {
        List<Long> before = TABLES.stream().map(Place::rows).toList();

        DeskClient.Answer answer = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", "Kept", "unitPrice", "10")).fill("purchase", Map.of(input, value)).press("addLine");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.message("purchase", input)).contains(sentence);
        assertThat(answer.value("purchase", input)).isIn(value, value + ".00");
        assertThat(answer.value("purchase", "product")).isEqualTo("Kept");
        assertThat(TABLES.stream().map(Place::rows).toList()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.5", "1001"})
    void pointsThatCannotBeSpentBookNothing(String points) {
        DeskClient.Answer form = withLine(Place.clerk(), member, "Racket", "100.00");
        long purchases = Place.rows("purchase");

        DeskClient.Answer answer = form.fill("purchase", Map.of("points", points)).press("submit");

        if (points.equals("0")) {
            assertThat(answer.address()).contains("receipt=");
            assertThat(Place.balance(member)).isEqualTo("1,100");
        } else {
            assertThat(answer.message("purchase", "points")).isNotEmpty();
            assertThat(answer.value("purchase", "points")).isEqualTo(points);
            assertThat(Place.rows("purchase")).isEqualTo(purchases);
        }
    }

    @Test
    void aBadPriceIsRefusedBesideItsFieldWithoutLeavingThePage() {
        enter().type("purchase:product", "Ball").type("purchase:unitPrice", "1e3").click("purchase:addLine");

        browser.awaitText("purchase:unitPrice_message", "enter an amount").awaitFocus("purchase:unitPrice");

        assertThat(browser.value("purchase:unitPrice")).isEqualTo("1e3");
        assertThat(browser.value("purchase:product")).isEqualTo("Ball");
    }

    @Test
    void fullWidthDigitsAreReadAsTheDigitsTheyAre() {
        DeskClient.Answer answer = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", "Ball", "quantity", "３", "unitPrice", "１２．５０", "points", "１００")).press("addLine");

        assertThat(answer.text("due")).contains("36.50");
    }

    @Test
    void whatIsSoldComesBackAsTextOnTheReceipt() {
        String receipt = buy("<b>Tea</b> #{7*7} ' 茶 🍵", "5");

        assertThat(browser.textOf(".receipt")).contains("<b>Tea</b> #{7*7} ' 茶 🍵");
        assertThat(receipt).isNotEmpty();
    }

    @Test
    void tenThousandCharactersAreRefusedBesideTheProduct() {
        DeskClient.Answer answer = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", "x".repeat(10_000), "unitPrice", "10")).press("addLine");

        assertThat(answer.message("purchase", "product")).contains("100");
        assertThat(answer.value("purchase", "product")).hasSize(10_000);
    }

    @Test
    void aCardIsNoProductEvenWithAPrice() {
        DeskClient.Answer answer = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", Place.card(member), "unitPrice", "10")).press("addLine");

        assertThat(answer.message("purchase", "product")).contains("member’s card, not a product");
    }

    @Test
    void freeTextWithoutAPriceIsRefusedBesideThePrice() {
        enter().type("purchase:product", "Something").click("purchase:addLine");

        browser.awaitText("purchase:unitPrice_message", "is not in the catalogue, so it needs a price");
    }

    @Test
    void withoutALineThereIsNothingToPay() {
        enter().click("purchase:submit").awaitText("purchase:product_message", "There is nothing to pay yet");
    }

    private Browser enter() {
        return browser.signIn(Place.CLERK).open("/purchase/enter.xhtml?member=" + member);
    }

    private Browser addLine(String product, String price) {
        return browser.type("purchase:product", product).type("purchase:unitPrice", price).click("purchase:addLine")
            .awaitText("purchase:basket", product);
    }

    private String buy(String product, String price) {
        enter();
        addLine(product, price).settle().click("purchase:submit").awaitAddress("/purchase/show.xhtml?receipt=");
        return browser.address().replaceAll(".*receipt=", "");
    }

    private static DeskClient.Answer withLine(DeskClient clerk, String member, String product, String price) {
        return clerk.open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", product, "unitPrice", price)).press("addLine");
    }

    private void redeemElsewhere(String points) {
        Place.manager().open("/points/redeem.xhtml?member=" + member).fill("redeem", Map.of("points", points, "reason", "At another till")).press("submit");
    }
}
