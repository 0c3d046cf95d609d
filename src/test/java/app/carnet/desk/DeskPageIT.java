package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Place;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class DeskPageIT extends BrowserTest {

    /** Two characters that only these members have in their names. */
    private static final String FAMILY = String.valueOf(Place.next()).chars().skip(2).mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸".substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
    private static String phone;
    private static String email;
    private static String first;
    private static String second;

    @BeforeAll
    static void register() {
        phone = Place.freshPhone();
        email = "p" + Place.next() + "@example.com";
        first = Place.member("王" + FAMILY + "明", Map.of("phone", phone, "email", email));
        second = Place.member("王" + FAMILY + "芳");
    }

    @BeforeEach
    void openTheDesk() {
        browser.signIn(Place.CLERK).open("/desk.xhtml").awaitFocus("search:query");
    }

    @Test
    void membersAreFoundWhileTyping() {
        browser.press(FAMILY);

        browser.await("two members found", () -> browser.texts("[data-results] a.rowlink").size() == 2);
        assertThat(browser.address()).endsWith("/desk.xhtml");
    }

    @Test
    void phonesAreMaskedInTheListOfThoseFound() {
        browser.press(FAMILY + "明").awaitText("search:found", "王" + FAMILY + "明");

        assertThat(browser.text("search:found")).doesNotContain(phone).contains(phone.substring(7));
    }

    @Test
    void arrowsWalkTheListAndEnterOpensTheChosenMember() {
        browser.press(FAMILY).await("two members found", () -> browser.texts("[data-results] a.rowlink").size() == 2);
        String name = browser.texts("[data-results] a.rowlink").get(1);

        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER).awaitAddress("/member/show.xhtml");

        assertThat(browser.textOf("h1")).startsWith(name);
    }

    @Test
    void aScannerThatTypesAMemberNumberAndEnterLandsOnTheMember() {
        browser.press(first, Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + first);
    }

    @Test
    void aScannerThatTypesACardNumberAndEnterLandsOnTheMember() {
        String card = Place.clerk().open("/member/show.xhtml?member=" + second).page().select(".spread b.nowrap").text().replaceAll("\\D", "");

        browser.press(card, Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + second);
    }

    @Test
    void theNumberOnARefundSlipLeadsToIt() {
        String refund = Place.refund(Place.purchase(first, "Ball", "5.00"), "1.00");

        browser.press(refund.toLowerCase()).awaitText("search:found", "Open refund " + refund).press(Keys.ENTER)
            .awaitAddress("/purchase/refunded.xhtml?refund=" + refund);
    }

    @Test
    void theNumberOnAReceiptLeadsToIt() {
        String receipt = Place.purchase(first, "Ball", "5.00");

        browser.press(receipt.toLowerCase()).awaitText("search:found", "Open receipt " + receipt).press(Keys.ENTER)
            .awaitAddress("/purchase/show.xhtml?receipt=" + receipt);
    }

    @Test
    void thePhoneInAnyUsualSpellingFindsTheMember() {
        browser.press("+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7), Keys.ENTER)
            .awaitAddress("/member/show.xhtml?member=" + first);
    }

    @Test
    void theLastFourDigitsOfThePhoneFindTheMember() {
        browser.press(phone.substring(7)).awaitText("search:found", "王" + FAMILY + "明");
    }

    @Test
    void theEmailFindsTheMember() {
        browser.press(email.toUpperCase(), Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + first);
    }

    @Test
    void aChinesePartOfTheNameThatFitsOneMemberOpensIt() {
        browser.press(FAMILY + "芳", Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + second);
    }

    @Test
    void enterOnSeveralShowsThemInsteadOfGuessing() {
        browser.press(FAMILY, Keys.ENTER).awaitText("search:found", "芳");

        assertThat(browser.address()).contains("/desk.xhtml");
        assertThat(browser.texts("[data-results] a.rowlink")).hasSize(2);
    }

    @Test
    void whoIsNotFoundIsRegisteredUnderWhatWasTyped() {
        browser.press("Nobody " + FAMILY).awaitText("search:found", "Nobody found");

        browser.pressWith(Keys.ALT, "n").awaitAddress("/registration/new.xhtml");

        assertThat(browser.value("registration:name")).isEqualTo("Nobody " + FAMILY);
    }

    @Test
    void whatIsTypedComesBackAsText() {
        browser.press("<b>x</b>#{7*7}%_' OR ''='").awaitText("search:found", "<b>x</b>#{7*7}%_' OR ''='");
    }

    @Test
    void theLatestPurchasesOfTodayLeadToTheirReceipts() {
        String receipt = Place.purchase(first, "Ball", "5.00");

        browser.open("/desk.xhtml").awaitText("latest", receipt);

        assertThat(browser.texts("#latest tbody tr")).hasSizeLessThanOrEqualTo(8).first().asString()
            .contains("王" + FAMILY + "明", receipt, "+5", "¥ 5.00");
        browser.clickOn("#latest tbody a").awaitAddress("/purchase/show.xhtml?receipt=" + receipt);
    }

    @Test
    void allPurchasesOfTodayAreOneKeyAway() {
        Place.purchase(first, "Ball", "5.00");

        browser.open("/desk.xhtml").pressWith(Keys.ALT, "t").awaitAddress("/purchase/list.xhtml");

        assertThat(browser.address()).contains("from=");
        assertThat(browser.has("table.list tbody tr")).isTrue();
    }

    @Test
    void thePurchaseOfASingleMemberFoundIsOneKeyAway() {
        browser.press(FAMILY + "芳").await("one member found", () -> browser.texts("[data-results] a.rowlink").size() == 1);

        browser.pressWith(Keys.ALT, "p").awaitAddress("/purchase/enter.xhtml?member=" + second);
    }
}
