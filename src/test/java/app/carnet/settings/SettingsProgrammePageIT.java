package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsProgrammePageIT extends BrowserTest {

    private static final String PAGE = "/settings/programme.xhtml";

    @BeforeEach
    void usualRules() {
        Place.open();
        Place.usualProgramme();
    }

    @AfterAll
    static void usualRulesAgain() {
        Place.usualProgramme();
    }

    @Test
    void thePreviewSaysInPlainWordsWhatAPurchaseEarns() {
        assertThat(browser.signIn(Place.MANAGER).open(PAGE).text("programme:preview"))
            .contains("A purchase of ¥ 19.99 earns 19 points.", "They can be used at once", "100 points are worth ¥ 1.00");
    }

    @Test
    void thePreviewFollowsWhatIsTypedAndNothingIsSavedYet() {
        browser.signIn(Place.MANAGER).open(PAGE).type("programme:coefficient", "2").awaitText("programme:preview", "earns 39 points");

        browser.type("programme:expiryMonths", "").awaitText("programme:preview", "never expire");

        assertThat(Place.manager().open(PAGE).value("programme", "coefficient")).isEqualTo("1");
    }

    @Test
    void thePreviewSaysWhatANewMemberBeginsWith() {
        browser.signIn(Place.MANAGER).open(PAGE).type("programme:signUpPoints", "50").awaitText("programme:preview", "begins with 50 points, worth ¥ 0.50");
    }

    @Test
    void thePreviewSaysWhatFriendsBringAndWhatTheDeskMayGiveBack() {
        browser.signIn(Place.MANAGER).open(PAGE);
        assertThat(browser.text("programme:preview")).doesNotContain("friend", "The desk gives back");

        browser.type("programme:referrerPoints", "200").awaitText("programme:preview", "Who brings a friend gets 200 points at the friend’s first purchase, and the friend none");
        browser.type("programme:clerkLimit", "50").awaitText("programme:preview", "The desk gives back up to ¥ 50.00 of one purchase");
    }

    @Test
    void newRulesAreInForceForTheNextPurchaseAndAudited() {
        long audited = Place.rows("audit_entry WHERE deed = 'PROGRAMME_CHANGED'");

        browser.signIn(Place.MANAGER).open(PAGE).type("programme:coefficient", "1.5").click("programme:submit");

        assertThat(browser.messages()).contains("The new rules are in force");
        assertThat(Place.rows("audit_entry WHERE deed = 'PROGRAMME_CHANGED'")).isEqualTo(audited + 1);
        String member = Place.member("Under New Rules");
        Place.purchase(member, "Racket", "100.00");
        assertThat(Place.balance(member)).isEqualTo("150");
    }

    @Test
    void theRulesOfRefundsAreAuditedAndPreviewed() {
        DeskClient.Answer saved = Place.manager().open(PAGE)
            .fill("programme", Map.of("shortfallPolicy", "DEDUCT", "reinstateDays", "10", "clerkLimit", "200", "language", "zh-CN")).press("submit");

        assertThat(saved.messages()).contains("The new rules are in force");
        assertThat(saved.text("programme:preview")).contains("100 points that are gone hold back", "1.00 of the money");
        assertThat(saved.value("programme", "clerkLimit")).isEqualTo("200.00");
        assertThat(Place.rows("audit_entry WHERE deed = 'PROGRAMME_CHANGED' AND details LIKE '%clerkRefundLimit: null -> 200%language: en -> zh-CN%'")).isPositive();
    }

    @Test
    void thePublicAddressIsKeptWithoutItsSlashAndAudited() {
        Place.manager().open(PAGE).fill("programme", Map.of("publicAddress", "https://desk.example/carnet/")).press("submit");
        assertThat(Place.manager().open(PAGE).value("programme", "publicAddress")).isEqualTo("https://desk.example/carnet");
        assertThat(Place.rows("audit_entry WHERE deed = 'PROGRAMME_CHANGED' AND details LIKE '%publicAddress: null -> https://desk.example/carnet%'")).isPositive();

        Place.manager().open(PAGE).fill("programme", Map.of("publicAddress", "")).press("submit");
        assertThat(Place.manager().open(PAGE).value("programme", "publicAddress")).isEmpty();
    }

    @Test
    void ofTwoManagersTheSecondIsWarned() {
        DeskClient.Answer second = Place.manager().open(PAGE).fill("programme", Map.of("coefficient", "3"));
        Place.boss().open(PAGE).fill("programme", Map.of("coefficient", "2")).press("submit");

        assertThat(second.press("submit").messages()).contains("Somebody else changed this");
        assertThat(Place.manager().open(PAGE).value("programme", "coefficient")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        coefficient    | 0        | at least
        coefficient    | -1       | enter a number
        coefficient    | 1e3      | enter a number
        coefficient    | NaN      | enter a number
        coefficient    | 1.00001  | after it
        coefficient    | 123456   | before the decimal point
        exchangeRate   | 0        | at least 1
        exchangeRate   | 1.5      | whole number
        pendingDays    | 366      | at most 365
        maxShareOfBill | 101      | at most 100
        expiryMonths   | 0        | at least 1
        zone           | Nowhere  | no such time zone
        placeName      | '   '    | Please fill
        reinstateDays  | 3651     | at most 3650
        reinstateDays  | ''       | Please fill
        publicAddress  | desk.example | no address
        publicAddress  | https://desk.example/?x=1 | no address
        clerkLimit     | -1       | enter
        """)
    void aRuleThatCannotBeIsRefusedBesideItsField(String input, String value, String sentence) {
        DeskClient.Answer refused = Place.manager().open(PAGE).fill("programme", Map.of(input, value)).press("submit");

        assertThat(refused.message("programme", input)).contains(sentence);
        assertThat(refused.value("programme", input).strip()).isEqualTo(value.strip());
    }

    @Test
    void theCurrencyStaysOnceThereArePurchases() {
        Place.purchase(Place.member("First Buyer"), "Ball", "1.00");

        DeskClient.Answer page = Place.manager().open(PAGE);

        assertThat(page.page().getElementById("programme:currency").hasAttr("disabled")).isTrue();
        page.forge("programme", "submit", Map.of("programme:currency", "JPY"));
        assertThat(Place.manager().open(PAGE).page().select("[id='programme:currency'] option[selected]").val()).isEqualTo("CNY");
    }

    @Test
    void aClerkMayNotSeeTheRules() {
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(403);
    }
}
