package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class MemberShowPageIT extends BrowserTest {

    private static String phone;
    private static String member;

    @BeforeAll
    static void registerOneWhoHasBought() {
        Place.open();
        Place.usualProgramme();
        phone = Place.freshPhone();
        member = Place.member("Glance", Map.of("phone", phone, "email", "glance" + phone + "@example.com"));
        Place.purchase(member, "Day pass", "1234.50");
        Place.purchase(member, "Towel", "5.00");
    }

    @Test
    void whatCanBeRedeemedNowStandsInTheElementBalance() {
        assertThat(show(Place.CLERK).text("balance")).isEqualTo("1,239");
    }

    @Test
    void purchasesAndTheAmountSpentStandAtAGlance() {
        assertThat(show(Place.CLERK).texts("dl.kv dd")).contains("2", "¥ 1,239.50");
    }

    @Test
    void theLatestEntriesAreShownNewestFirst() {
        assertThat(show(Place.CLERK).texts("table.list td.num")).startsWith("+5", "1,239", "+1,234", "1,234");
    }

    @Test
    void phoneAndEmailAreHiddenUntilTheyAreAskedForAndThatIsAudited() {
        show(Place.CLERK);
        assertThat(browser.textOf("main")).contains("g***@example.com").doesNotContain("glance" + phone).doesNotContain(phone.substring(3, 7));
        long audited = Place.rows("audit_entry WHERE deed = 'MEMBER_REVEALED'");

        browser.press("v").awaitText("email", "glance" + phone);

        assertThat(browser.text("phone").replaceAll("\\D", "")).endsWith(phone);
        assertThat(Place.rows("audit_entry WHERE deed = 'MEMBER_REVEALED'")).isEqualTo(audited + 1);
    }

    @Test
    void whatWasShownCanBeHiddenAgain() {
        show(Place.CLERK).press("v").awaitText("email", "glance" + phone);

        browser.press("v").await("no e-mail", () -> !browser.has("#email"));

        assertThat(browser.textOf("main")).contains("g***@example.com").doesNotContain("glance" + phone);
    }

    @Test
    void openingTheFormThatShowsThemInFullIsAuditedToo() {
        String seen = "audit_entry WHERE deed = 'MEMBER_REVEALED' AND actor = 'clerk' AND branch_id IS NOT NULL AND member_number = '" + member + "'";
        long audited = Place.rows(seen);

        assertThat(Place.clerk().open("/member/edit.xhtml?member=" + member).value("edit", "phone").replaceAll("\\D", "")).endsWith(phone);

        assertThat(Place.rows(seen)).isEqualTo(audited + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/member/show.xhtml?member=", "/member/close.xhtml?member=", "/points/statement.xhtml?member=", "/points/redeem.xhtml?member=",
        "/purchase/enter.xhtml?member=", "/purchase/list.xhtml?member=", "/member/list.xhtml?x="})
    void noOtherPageShowsThem(String page) {
        assertThat(Place.clerk().open(page + member).body()).doesNotContain(phone, "glance" + phone)
            .doesNotContain(phone.substring(0, 3) + " " + phone.substring(3, 7));
    }

    @Test
    void neitherTheDeskNorTheWarningOfADuplicateShowsThem() {
        Answer found = Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", member.substring(0, 4) + " " + member.substring(4)));
        assertThat(found.press("open").body()).doesNotContain("glance" + phone).doesNotContain(phone.substring(3, 7));

        Answer warned = Place.clerk().open("/registration/new.xhtml")
            .fill("registration", Map.of("name", "Second", "phone", phone, "consent", "true")).press("submit");
        assertThat(warned.text()).contains("Glance").doesNotContain("glance" + phone);
    }

    @ParameterizedTest
    @CsvSource({"p, /purchase/enter.xhtml", "r, /points/redeem.xhtml", "s, /points/statement.xhtml", "l, /purchase/list.xhtml", "e, /member/edit.xhtml", "a, /points/adjust.xhtml", "c, /member/close.xhtml"})
    void everyDeedIsOneKeyAway(String key, String page) {
        show(Place.BOSS).press(key);

        browser.awaitAddress(page + "?member=" + member);
    }

    @Test
    void escapeLeadsBackFromADeedToTheMember() {
        browser.signIn(Place.CLERK).open("/points/redeem.xhtml?member=" + member).press(Keys.ESCAPE);

        browser.awaitAddress("/member/show.xhtml?member=" + member);
    }

    @Test
    void theKeyForHelpListsTheKeysOfThePage() {
        show(Place.CLERK).press("?");

        assertThat(browser.awaitText("keys", "Keys on this page").text("keys")).contains("Redeem", "Statement");
    }

    @Test
    void aClerkIsNotOfferedTheManagersDeeds() {
        assertThat(show(Place.CLERK).has("a[href*='/points/adjust.xhtml']")).isFalse();
    }

    @Test
    void aClosedMembershipRefusesPurchasesUntilItIsReopened() {
        String closing = Place.member("Closing");
        browser.signIn(Place.CLERK).open("/member/show.xhtml?member=" + closing).press("c");
        browser.awaitAddress("/member/close.xhtml").press(Keys.F9);
        browser.awaitAddress("/member/show.xhtml");
        assertThat(browser.textOf("h1")).contains("closed");
        assertThat(Place.clerk().open("/purchase/enter.xhtml?member=" + closing).text()).contains("This membership is closed");

        browser.press("o").await("an open membership", () -> browser.textOf("h1").contains("active"));

        assertThat(Place.clerk().open("/purchase/enter.xhtml?member=" + closing).status()).isEqualTo(200);
    }

    @Test
    void thePageSpeaksChineseToWhoeverChoseIt() {
        browser.cookie("carnet-language", "zh-CN").signIn(Place.CLERK).cookie("carnet-language", "zh-CN");

        assertThat(browser.open("/member/show.xhtml?member=" + member).textOf("main")).contains("积分").doesNotContain("Redeem");
    }

    private Browser show(String username) {
        return browser.signIn(username).open("/member/show.xhtml?member=" + member);
    }
}
