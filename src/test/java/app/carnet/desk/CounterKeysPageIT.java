package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.CountedKeys;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The counter by keyboard and scanner alone, with the keys counted. */
class CounterKeysPageIT extends BrowserTest {

    private static final int MOST_KEYS = 6;
    private static final String PRODUCT = "Zwift pass " + Place.next();
    private static String member;
    private static String card;
    private static String other;
    private static String otherCard;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
        Place.product("Z9", PRODUCT, "60.00");
        member = Place.member("Regular Customer");
        other = Place.member("Next Customer");
        card = cardOf(member);
        otherCard = cardOf(other);
    }

    @BeforeEach
    void openTheDesk() {
        browser.signIn(Place.CLERK).open("/desk.xhtml").awaitFocus("search:query");
    }

    @Test
    void fromScanToPrintedReceiptTakesAtMostSixKeys() {
        CountedKeys keys = new CountedKeys(browser).scan(card);
        browser.awaitAddress("/member/show.xhtml?member=" + member);
        keys.press("p");
        browser.awaitAddress("/purchase/enter.xhtml").awaitFocus("purchase:product");
        keys.press("z9", Keys.ENTER);
        browser.awaitText("purchase:basket", PRODUCT).settle();
        keys.press(Keys.F9);
        browser.awaitAddress("/purchase/show.xhtml?receipt=");
        browser.script("window.print = () => document.body.dataset.printed = 'yes'");
        keys.press("p");

        browser.await("a print", () -> browser.has("body[data-printed=yes]"));
        assertThat(browser.textOf(".receipt")).contains(PRODUCT, "60.00");
        assertThat(keys.count()).isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void twoLettersOfAProductsNameDoAsWellAsItsCode() {
        CountedKeys keys = new CountedKeys(browser).scan(card);
        browser.awaitAddress("/member/show.xhtml?member=" + member);
        keys.press("p");
        browser.awaitAddress("/purchase/enter.xhtml").awaitFocus("purchase:product");
        keys.press("zw");
        browser.awaitText("purchase:product_panel", PRODUCT);
        keys.press(Keys.ENTER);
        browser.awaitText("purchase:basket", PRODUCT).settle();
        keys.press(Keys.F9);
        browser.awaitAddress("/purchase/show.xhtml?receipt=");

        assertThat(keys.press("p").count()).isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void theNextCustomerIsOneKeyAwayFromTheReceipt() {
        browser.open("/purchase/show.xhtml?receipt=" + Place.purchase(member, "Ball", "5"));
        CountedKeys keys = new CountedKeys(browser).press("n");

        browser.awaitAddress("/desk.xhtml").awaitFocus("search:query");
        assertThat(keys.count()).isEqualTo(1);
    }

    @Test
    void aCardScannedOnTheReceiptIsTheNextCustomer() {
        browser.open("/purchase/show.xhtml?receipt=" + Place.purchase(member, "Ball", "5"));

        new CountedKeys(browser).scan(otherCard);

        browser.awaitAddress("/member/show.xhtml?member=" + other);
    }

    @Test
    void aCardScannedWhereAButtonHasTheFocusDoesNotPressIt() {
        browser.open("/purchase/show.xhtml?receipt=" + Place.purchase(member, "Ball", "5"));
        browser.script("window.print = () => document.body.dataset.printed = 'yes'; document.querySelector('[data-print]').focus()");

        new CountedKeys(browser).scan(otherCard);

        browser.awaitAddress("/member/show.xhtml?member=" + other);
    }

    @Test
    void cardsScannedWithoutAPauseNeverRunTogetherAndTheLastOneIsShown() {
        browser.press(card, Keys.ENTER, otherCard, Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + other);

        assertThat(browser.textOf("h1")).startsWith("Next Customer");
    }

    @Test
    void theSameCardScannedTwiceIsOneCustomer() {
        browser.press(card, Keys.ENTER, card, Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + member);
    }

    @Test
    void aCardScannedIntoAPurchaseBooksNothingAndThrowsNothingAway() {
        long purchases = Place.rows("purchase");
        browser.open("/purchase/enter.xhtml?member=" + member).awaitFocus("purchase:product");
        browser.press("z9", Keys.ENTER).awaitText("purchase:basket", PRODUCT).settle();

        browser.press(otherCard, Keys.ENTER).settle();
        browser.script("document.activeElement.blur()");
        browser.press(otherCard, Keys.ENTER).await("a word about it", () -> browser.text("scanned").contains("A card was scanned"));

        assertThat(browser.address()).contains("/purchase/enter.xhtml?member=" + member);
        assertThat(browser.text("purchase:basket")).contains(PRODUCT);
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    /** Letters, digits, signs and function keys in a random order, Enter among them; only the booking key is left out. */
    @Test
    void noKeyButTheBookingKeyBooksAnything() {
        long purchases = Place.rows("purchase");
        List<CharSequence> keys = Stream.<CharSequence>concat(IntStream.rangeClosed(' ', '~').mapToObj(Character::toString),
            Stream.<CharSequence>of(Keys.ENTER, Keys.ENTER, Keys.ESCAPE, Keys.F1, Keys.F2, Keys.F3, Keys.F4, Keys.F5, Keys.F6, Keys.F7, Keys.F8, Keys.F10,
                Keys.F12, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.DELETE, Keys.BACK_SPACE, Keys.HOME, Keys.END, Keys.PAGE_DOWN)).toList();
        Random random = new Random(20261122);
        for (String place : List.of("purchase:product", "purchase:quantity", "purchase:points", "nowhere")) {
            browser.open("/purchase/enter.xhtml?member=" + member).awaitFocus("purchase:product");
            browser.press("z9", Keys.ENTER).awaitText("purchase:basket", PRODUCT).settle();
            browser.script("const at = document.getElementById(arguments[0] + '_input') || document.getElementById(arguments[0]);"
                + " if (at) { at.focus(); } else { document.activeElement.blur(); }", place);
            CharSequence[] pressed = random.ints(80, 0, keys.size()).mapToObj(keys::get).toArray(CharSequence[]::new);
            browser.press(pressed).settle();
            assertThat(Place.rows("purchase")).as("after %s in %s", List.of(pressed), place).isEqualTo(purchases);
        }
    }

    @Test
    void theBookingKeyHeldDownBooksOnce() {
        browser.open("/purchase/enter.xhtml?member=" + member).awaitFocus("purchase:product");
        browser.press("z9", Keys.ENTER).awaitText("purchase:basket", PRODUCT).settle();
        long purchases = Place.rows("purchase");

        browser.hold("F9", 120, 40).awaitAddress("/purchase/show.xhtml?receipt=");

        assertThat(Place.rows("purchase")).isEqualTo(purchases + 1);
    }

    @Test
    void theBookingKeyHeldDownOnALineThatIsOnlyTypedBooksNothing() {
        long purchases = Place.rows("purchase");
        browser.open("/purchase/enter.xhtml?member=" + member).awaitFocus("purchase:product");

        browser.press("z9").hold("F9", 120, 40).awaitText("purchase:basket", PRODUCT).settle();

        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    @Test
    void allKeysOfAPageAreListedInGroupsAndEscapeGivesTheFocusBack() {
        browser.press(Keys.F1).awaitText("keys", "Keys on this page");
        assertThat(browser.texts("dialog[open] dt")).contains("F1", "Enter", "↑↓", "Alt" + "N", "D");
        assertThat(browser.texts("dialog[open] h3")).containsExactly("Here", "Everywhere");

        browser.press(Keys.ESCAPE).awaitFocus("search:query");

        assertThat(browser.has("dialog[open]")).isFalse();
    }

    private static String cardOf(String number) {
        return Place.clerk().open("/member/show.xhtml?member=" + number).page().select(".who .nowrap").stream()
            .map(element -> element.text().replaceAll("\\D", "")).filter(digits -> digits.length() > 8).findFirst().orElseThrow();
    }
}
