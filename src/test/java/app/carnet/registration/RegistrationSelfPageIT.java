package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationSelfPageIT extends BrowserTest {

    private static final String PAGE = "/registration/self.xhtml";
    private String email;

    @BeforeEach
    void open() {
        Place.open();
        Rows.change("UPDATE programme SET self_registering = 'ON'", "DELETE FROM hourly_count");
        email = "self" + Place.next() + "@example.com";
    }

    @AfterEach
    void asBefore() {
        browser.desktop();
        Rows.change("UPDATE programme SET self_registering = 'OFF'", "DELETE FROM self_registration");
    }

    @Test
    void somebodyWithAPhoneInTheHandIsAMemberInAMinute() {
        browser.window(390, 844);
        browser.open("/login.xhtml").click("self");
        browser.awaitAddress(PAGE).type("self:name", "Lin Phone").type("self:email", email).type("self:newPassword", Place.PASSWORD)
            .tick("self:programme").click("self:submit");
        browser.awaitAddress("sent=mail").awaitText("sent", "We have sent a message to that address");

        browser.open("/registration/confirm.xhtml?link=" + link()).type("confirm:password", Place.PASSWORD).click("confirm:submit");
        browser.awaitAddress("/my/index.xhtml");

        assertThat(browser.messages()).contains("You are a member now");
        assertThat(browser.textOf("h1")).isEqualTo("Lin Phone");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoAgreesForAChildIsAskedAsSoonAsTheBirthdaySaysSo() {
        browser.open(PAGE);
        assertThat(shown("self:guardian")).isFalse();

        browser.type("self:birthday", "2020-05-17");
        assertThat(shown("self:guardian")).isTrue();
        browser.type("self:birthday", "1990-05-17");
        assertThat(shown("self:guardian")).isFalse();
    }

    @Test
    void withoutScriptTheAnswerAsksWhoAgreesForAChild() {
        Answer asked = fill(Map.of("name", "Kim Child", "email", email, "birthday", "2020-05-17")).press("submit");
        assertThat(asked.message("self", "guardian")).contains("Nobody under 14");
        assertThat(asked.page().getElementById("agreeing").className()).isEmpty();

        assertThat(asked.fill("self", Map.of("guardian", "Ida Parent", "newPassword", Place.PASSWORD)).press("submit").address()).contains("sent=mail");
        assertThat(Rows.text("SELECT guardian FROM self_registration WHERE email = ?", email)).isEqualTo("Ida Parent");
    }

    @Test
    void noConsentIsTickedBeforehandAndTheWordsAreThereToRead() {
        Answer form = Place.visitor().open(PAGE);

        assertThat(form.page().select("#self input[type=checkbox]")).hasSize(3).noneMatch(box -> box.hasAttr("checked"));
        assertThat(form.page().select("#self").text()).contains("keeps your name").contains("may write to you by e-mail").contains("may look at what you bought");
        assertThat(form.fill("self", Map.of("name", "Lin", "email", email, "newPassword", Place.PASSWORD)).press("submit").message("self", "programme"))
            .contains("read the text and tick the box");
    }

    @Test
    void aKnownAddressAndAKnownPhoneAreAnsweredLikeUnknownOnes() {
        String phone = Place.freshPhone();
        Place.member("Known", Map.of("email", email, "phone", phone));

        assertThat(List.of(answerTo("email", email), answerTo("email", "un" + email))).allMatch(answer -> answer.equals(answerTo("email", "other" + email)));
        assertThat(answerTo("phone", phone)).isEqualTo(answerTo("phone", Place.freshPhone()));
    }

    @Test
    void moreThanIsAskedForIsOverlooked() {
        fill(Map.of("name", "Lin Extra", "email", email)).forge("self", "submit", Map.of("points", "5000", "self:points", "5000", "role", "ADMIN",
            "self:role", "ADMIN", "self:tier", "Gold", "self:memberNumber", "10000238", "self:deskCode", "1", "self:stage", "WAITING"));
        Place.visitor().open("/registration/confirm.xhtml?link=" + link()).fill("confirm", Map.of("password", Place.PASSWORD)).press("submit");

        String number = Rows.text("SELECT number FROM member WHERE email = ?", email);
        assertThat(Place.balance(number)).isEqualTo("0");
        assertThat(Rows.all("SELECT role FROM account_role r JOIN account a ON a.id = r.account_id WHERE a.username = ?", number))
            .extracting(row -> row.get("role")).containsExactly("MEMBER");
    }

    @Test
    void aProgramThatFillsInEverythingReadsTheSameAndNothingIsKept() {
        Answer trapped = fill(Map.of("name", "Bot", "email", email, "homepage", "https://example.com")).press("submit");

        assertThat(trapped.text("sent")).isEqualTo(answerTo("email", "other" + email));
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isZero();
        assertThat(Place.visitor().open(PAGE).page().select("[id='self:homepage']").attr("type")).isEqualTo("text");
    }

    @Test
    void aLineBreakInANameIsRefusedBesideIt() {
        Answer broken = fill(Map.of("email", email)).forge("self", "submit", Map.of("self:name", "Lin\r\nBcc: x@example.com"));

        assertThat(broken.message("self", "name")).isNotEmpty();
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isZero();
    }

    @Test
    void thePasswordStandsInNoAnswerAndTheRestStays() {
        Answer refused = fill(Map.of("name", "Lin", "email", email, "newPassword", "password1")).press("submit");

        assertThat(refused.message("self", "newPassword")).contains("choose another");
        assertThat(refused.value("self", "email")).isEqualTo(email);
        assertThat(refused.body()).doesNotContain("password1");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Answer refused = Place.visitor().open(PAGE).fill("self", Map.of("email", "no address", "newPassword", "password1", "birthday", "2020-05-17")).press("submit");

        assertThat(refused.message("self", "name")).isNotEmpty();
        assertThat(refused.message("self", "email")).isNotEmpty();
        assertThat(refused.message("self", "phone")).isEmpty();
        assertThat(refused.message("self", "newPassword")).contains("choose another");
        assertThat(refused.message("self", "guardian")).contains("Nobody under 14");
        assertThat(refused.message("self", "programme")).contains("tick the box");
        assertThat(refused.value("self", "email") + refused.value("self", "birthday")).isEqualTo("no address2020-05-17");
        assertThat(refused.body()).doesNotContain("password1");
    }

    @Test
    void theCodeForTheDeskIsThereAgainInThatBrowserAndInNoOther() {
        DeskClient phone = Place.visitor();
        Answer sent = phone.open(PAGE).fill("self", Map.of("name", "Lin", "phone", Place.freshPhone(), "newPassword", Place.PASSWORD, "programme", "true")).press("submit");

        assertThat(sent.text("code")).matches("[0-9]{4}").isEqualTo(Rows.text("SELECT desk_code FROM self_registration ORDER BY id DESC LIMIT 1"));
        assertThat(sent.address()).endsWith("?sent=desk");
        assertThat(phone.open(PAGE + "?sent=desk").text("code")).isEqualTo(sent.text("code"));
        assertThat(phone.open(PAGE).page().select("#again").attr("href")).endsWith("?sent=desk");
        assertThat(Place.visitor().open(PAGE + "?sent=desk").page().getElementById("code")).isNull();
        assertThat(Place.visitor().takeCookie("carnet-desk-code", "Call+me").open(PAGE + "?sent=desk").page().getElementById("code")).isNull();
        Rows.change("UPDATE self_registration SET good_until = 1");
        assertThat(phone.open(PAGE + "?sent=desk").page().getElementById("code")).as("the desk waits no more").isNull();
        Rows.change("UPDATE self_registration SET good_until = 9000000000000000");
        assertThat(phone.open(PAGE + "?sent=desk").press("anew", "submit").page().getElementById("self")).isNotNull();
        assertThat(phone.open(PAGE + "?sent=desk").page().getElementById("code")).as("not mine").isNull();
    }

    @Test
    void whereItIsSwitchedOffThePageSaysSoAndNoLinkLeadsToIt() {
        assertThat(Place.visitor().open("/login.xhtml").page().getElementById("self")).isNotNull();
        Place.programme(Map.of("selfRegistering", "OFF"));

        assertThat(Place.visitor().open(PAGE).text("off")).contains("at the desk only");
        assertThat(Place.visitor().open(PAGE).page().getElementById("self")).isNull();
        assertThat(Place.visitor().open("/login.xhtml").page().getElementById("self")).isNull();
    }

    @Test
    void theFirstViewIsLightAndHoldsNoScriptOfTheDesk() {
        browser.window(390, 844);
        browser.forgetCache().networkLog();
        browser.open(PAGE);
        long bytes = browser.networkLog().stream().filter(line -> line.contains("\"Network.loadingFinished\""))
            .mapToLong(line -> Long.parseLong(line.replaceAll("(?s).*\"encodedDataLength\":([0-9]+).*", "$1"))).sum();

        assertThat(bytes).isBetween(1_000L, 150_000L);
        assertThat(Place.visitor().open(PAGE).body()).doesNotContain("primefaces/").doesNotContain("jquery");
        assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= 390")).isTrue();
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.visitor(), PAGE, "Become a member", "注册成为会员");
    }

    @Test
    void whoRegistersInChineseIsWrittenToInChinese() {
        Place.visitor().takeCookie("carnet-language", "zh-CN").open(PAGE).fill("self", Map.of("name", "林小明", "email", email,
            "newPassword", Place.PASSWORD, "programme", "true")).press("submit");

        assertThat(Rows.text("SELECT subject FROM mail_message WHERE recipient = ?", email)).startsWith("请确认您的邮箱");
    }

    /** What is said, but for the code that the desk is told. */
    private static String answerTo(String field, String value) {
        return fill(Map.of("name", "Lin", field, value)).press("submit").text("sent");
    }

    private static Answer fill(Map<String, String> values) {
        return Place.visitor().open(PAGE).fill("self", Map.of("newPassword", Place.PASSWORD, "programme", "true")).fill("self", values);
    }

    private boolean shown(String id) {
        return Boolean.TRUE.equals(browser.script("return document.getElementById(arguments[0]).getClientRects().length > 0", id));
    }

    private String link() {
        return Rows.text("SELECT body FROM mail_message WHERE kind = 'CONFIRM_EMAIL' AND recipient = ? ORDER BY id DESC", email)
            .replaceAll("(?s).*link=([A-Za-z0-9_-]+).*", "$1");
    }
}
