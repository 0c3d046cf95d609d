package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class RegistrationNewPageIT extends BrowserTest {

    private static final String PAGE = "/registration/new.xhtml";
    private static final List<String> TABLES = List.of("member", "card", "consent", "point_account", "operation");

    @BeforeAll
    static void openThePlace() {
        Place.open();
    }

    @Test
    void theFieldsHaveTheAgreedIdsAndTheFirstHasTheCursor() {
        browser.signIn(Place.CLERK).open(PAGE).awaitFocus("registration:name");

        for (String id : List.of("name", "phone", "email", "birthday", "consent", "submit")) {
            assertThat(browser.has("[id='registration:" + id + "'], [id='registration:" + id + "_input']")).as(id).isTrue();
        }
    }

    @Test
    void aMemberIsRegisteredByKeyboardAloneAndGetsACard() {
        String phone = Place.freshPhone();
        browser.signIn(Place.CLERK).open(PAGE).awaitFocus("registration:name");

        browser.press("Lin Fang", Keys.TAB, phone, Keys.TAB, "lin" + phone + "@example.com", Keys.TAB, "1990-05-17");
        browser.tabTo("registration:consent").press(" ", Keys.F9);

        browser.awaitAddress("/member/show.xhtml?member=");
        assertThat(browser.messages()).contains("Lin Fang is a member now");
        assertThat(browser.text("balance")).isEqualTo("0");
        assertThat(browser.texts(".spread b.nowrap")).hasSize(1);
    }

    @Test
    void theRegistrationIsOneKeyAwayFromTheDesk() {
        browser.signIn(Place.CLERK).open("/desk.xhtml").awaitFocus("search:query");

        browser.pressWith(Keys.ALT, "n").awaitAddress(PAGE);
    }

    @Test
    void aDoubleClickRegistersOnce() {
        browser.signIn(Place.CLERK).open(PAGE).type("registration:name", "Twice").tick("registration:consent");
        long members = Place.rows("member");

        browser.doubleClick("registration:submit").awaitAddress("/member/show.xhtml");

        assertThat(Place.rows("member")).isEqualTo(members + 1);
    }

    @Test
    void theBackButtonAndAnotherPostRegisterNobodyElse() {
        browser.signIn(Place.CLERK).open(PAGE).type("registration:name", "Again").tick("registration:consent");
        browser.click("registration:submit").awaitAddress("/member/show.xhtml");
        String first = browser.address();
        long members = Place.rows("member");

        browser.back().awaitAddress(PAGE).click("registration:submit").settle();

        assertThat(Place.rows("member")).isLessThanOrEqualTo(members);
        assertThat(browser.address()).matches(".*(" + first.replaceAll(".*member=", "member=") + "|" + PAGE + ").*");
    }

    @Test
    void whereFriendsArePaidForTheDeskAsksWhoBroughtTheMemberAndTheirPagesSaySo() {
        assertThat(Place.clerk().open(PAGE).page().select("[id=registration:referrer]")).isEmpty();
        Place.programme(Map.of("referrerPoints", "200", "referredPoints", "100", "signUpPoints", "50"));
        try {
            String referrer = Place.member("Bringer");
            assertThat(Place.balance(referrer)).isEqualTo("50");
            browser.signIn(Place.CLERK).open(PAGE).type("registration:name", "Brought").type("registration:referrer", "nobody at all").tick("registration:consent");
            browser.click("registration:submit");
            assertThat(browser.message("registration:referrer")).contains("No member fits this");
            browser.type("registration:referrer", referrer).tick("registration:consent").click("registration:submit").awaitAddress("/member/show.xhtml");
            assertThat(browser.text("referrer")).isEqualTo("Bringer");
            Place.purchase(browser.address().replaceAll(".*member=", ""), "Ball", "5.00");
            assertThat(Place.balance(referrer)).isEqualTo("250");
            assertThat(Place.clerk().open("/points/statement.xhtml?member=" + referrer).text()).contains("+200").contains("+50");
        } finally {
            Place.programme(Map.of("referrerPoints", "0", "referredPoints", "0", "signUpPoints", "0"));
        }
    }

    @Test
    void withoutConsentNobodyIsRegisteredAndTheTypedNameStays() {
        browser.signIn(Place.CLERK).open(PAGE).type("registration:name", "No Consent").click("registration:submit");

        assertThat(browser.message("registration:consent")).contains("Without this consent");
        assertThat(browser.value("registration:name")).isEqualTo("No Consent");
    }

    @Test
    void aPhoneThatAnotherMemberHasIsRefusedWithALinkToThatMember() {
        String phone = Place.freshPhone();
        String owner = Place.member("Owner", Map.of("phone", phone));
        long members = Place.rows("member");
        browser.signIn(Place.CLERK).open(PAGE).type("registration:name", "Second").type("registration:phone", "0086 " + phone).tick("registration:consent");

        browser.click("registration:submit");

        assertThat(browser.message("registration:phone")).contains("Another member has this phone already");
        assertThat(browser.value("registration:name")).isEqualTo("Second");
        assertThat(Place.rows("member")).isEqualTo(members);
        browser.clickOn("main form a[href*='member=" + owner + "']").awaitAddress("/member/show.xhtml?member=" + owner);
    }

    @Test
    void anEmailThatAnotherMemberHasIsRefusedWithALinkToThatMember() {
        String email = "twice" + Place.next() + "@example.com";
        String owner = Place.member("Owner", Map.of("email", email));

        DeskClient.Answer refused = post(Map.of("name", "Second", "email", email.toUpperCase(), "consent", "true"));

        assertThat(refused.message("registration", "email")).contains("Another member has this e-mail already");
        assertThat(refused.page().select("main form a[href*=member=" + owner + "]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name     | '   '                                    | Please fill
        name     | 'Li\u202ena'                             | characters that cannot be shown
        name     | 'Li\u2066na'                             | characters that cannot be shown
        name     | 'Li\u0007na'                             | characters that cannot be shown
        name     | 'Li\tna'                                 | characters that cannot be shown
        phone    | 12                                       | not a phone number
        phone    | 13800138000138                           | not a phone number
        phone    | letters                                  | not a phone number
        phone    | '<b>1</b>'                               | not a phone number
        email    | nowhere                                  | no e-mail address
        email    | a@b@c.example                            | no e-mail address
        email    | 'li na@example.com'                      | no e-mail address
        birthday | 1899-12-31                               | between 1900 and today
        birthday | 2999-01-01                               | between 1900 and today
        birthday | 1990-02-30                               | Please enter a day
        birthday | yesterday                                | Please enter a day
        birthday | 05/17/1990                               | Please enter a day
        """)
    void badInputIsRefusedBesideItsFieldAndNothingIsWritten(String input, String value, String sentence) {
        refused(input, value, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "phone", "email", "birthday"})
    void tenThousandCharactersAreRefused(String input) {
        refused(input, "x".repeat(10_000), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "X", "O’Brien", "d'Artagnan", "Zoë Müller", "王小明 👩‍👩‍👧‍👦", "محمد بن سلمان", "נועה לוי", "<script>alert(1)</script>",
        "<b>bold</b>&amp;&lt;", "#{7*7}", "${7*7}", "'; DROP TABLE member; --", "{0} '{' }", "%s%n", "𠮷野家"})
    void namesComeBackUnchangedOnEveryPage(String name) {
        isShownUnchanged(name);
    }

    @Test
    void fiftySupplementaryCharactersComeBackUnchangedOnEveryPage() {
        isShownUnchanged("𠀀".repeat(50));
    }

    @Test
    void aRightToLeftNameWithEmojiTypedInTheBrowserStandsOnTheMembersPage() {
        browser.signIn(Place.CLERK).open(PAGE).type("registration:name", "ليلى 🌙 o'Neil <i>").tick("registration:consent").click("registration:submit");

        assertThat(browser.awaitAddress("/member/show.xhtml").textOf("h1")).startsWith("ليلى 🌙 o'Neil <i>");
    }

    private static void refused(String input, String value, String sentence) {
        Map<String, String> values = new HashMap<>(Map.of("name", "Kept As Typed", "consent", "true"));
        values.put(input, value);
        List<Long> before = TABLES.stream().map(Place::rows).toList();

        DeskClient.Answer answer = post(values);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.message("registration", input)).isNotEmpty().contains(sentence);
        assertThat(answer.value("registration", input).strip()).isEqualTo(inHtml(value).strip());
        assertThat(answer.value("registration", "name").strip()).isEqualTo(inHtml(values.get("name")).strip());
        assertThat(TABLES.stream().map(Place::rows).toList()).isEqualTo(before);
    }

    /** HTML cannot carry other control characters than these. */
    private static String inHtml(String value) {
        return value.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "");
    }

    private static DeskClient.Answer post(Map<String, String> values) {
        return Place.clerk().open(PAGE).fill("registration", values).press("submit");
    }

    private static void isShownUnchanged(String name) {
        String member = Place.memberWithPoints(name, 10);
        String receipt = Place.purchase(member, "Water", "2.00");
        for (String page : List.of("/member/show.xhtml", "/member/close.xhtml", "/purchase/enter.xhtml", "/purchase/list.xhtml", "/points/redeem.xhtml",
                "/points/statement.xhtml")) {
            assertThat(Place.clerk().open(page + "?member=" + member).page().body().wholeText()).as(page).contains(name);
        }
        assertThat(Place.manager().open("/points/adjust.xhtml?member=" + member).page().body().wholeText()).contains(name);
        assertThat(Place.clerk().open("/purchase/show.xhtml?receipt=" + receipt).page().body().wholeText()).contains(member.substring(0, 4));
        assertThat(Place.clerk().open("/member/edit.xhtml?member=" + member).value("edit", "name")).isEqualTo(name);
        assertThat(Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", name)).press("open").page().wholeText()).contains(name);
        assertThat(Place.clerk().open("/member/list.xhtml").page().wholeText()).contains(name);
    }
}
