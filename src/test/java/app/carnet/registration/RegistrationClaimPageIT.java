package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import app.carnet.testkit.Stumble;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class RegistrationClaimPageIT extends BrowserTest {

    private static final String PAGE = "/registration/claim.xhtml";
    private static final String WRONG = "AAAA-BBBB-CCCC";
    private String phone;
    private String member;

    @BeforeEach
    void register() {
        Place.open();
        phone = Place.freshPhone();
        member = Place.member("Claiming Member", Map.of("phone", phone));
    }

    @AfterEach
    void asBefore() {
        Place.now();
    }

    @Test
    void aMemberActivatesByKeyboardAndSeesTheirCard() {
        browser.open(PAGE).awaitFocus("claim:member").press(phone, Keys.TAB, Place.activationCode(member), Keys.TAB, Place.PASSWORD, Keys.ENTER);
        browser.awaitAddress("/my/index.xhtml");

        assertThat(browser.messages()).contains("Your account is ready");
        assertThat(browser.textOf("h1")).isEqualTo("Claiming Member");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceHoweverItIsTyped() {
        String code = Place.activationCode(member);

        assertThat(claim(phone, code.replace("-", " ").toLowerCase(Locale.ROOT)).address()).contains("/my/index.xhtml");

        assertThat(claim(phone, code).message("claim", "code")).contains("was used already");
    }

    @Test
    void whoseCodeWasUsedUpIsLetInThoughTheDatabaseStumblesThen() {
        String code = Place.activationCode(member);

        assertThat(Stumble.over("account_session", () -> claim(phone, code)).address()).contains("/my/index.xhtml");
    }

    @Test
    void aCodeIsNotGoodAfterFourteenDays() {
        String code = Place.activationCode(member);
        Place.later(Duration.ofDays(14).plusMinutes(1));

        assertThat(claim(phone, code).message("claim", "code")).contains("older than 14 days");
    }

    @Test
    void aCodeIsNotGoodForAnotherMember() {
        String code = Place.activationCode(member);
        String other = Place.member("Other Member");
        Place.activationCode(other);

        assertThat(claim(other, code).message("claim", "code")).contains("does not fit");
        assertThat(claim(member, code).address()).contains("/my/index.xhtml");
    }

    @Test
    void wrongUsedAnothersAndNobodysCodesAreAnsweredAlike() {
        String withoutCode = Place.member("Without Code");
        Place.activationCode(member);

        List<String> answers = Stream.of(claim(member, WRONG), claim(withoutCode, WRONG), claim(Place.freshPhone(), WRONG), claim("nobody@example.com", WRONG))
            .map(Answer::messages).distinct().toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).contains("ask for a new code at the desk");
    }

    @Test
    void aPasswordWithTheEndOfThePhoneIsRefusedAndTheCodeStaysGood() {
        String code = Place.activationCode(member);
        Answer refused = Place.visitor().open(PAGE)
            .fill("claim", Map.of("member", phone, "code", code, "newPassword", "my door " + phone.substring(7))).press("submit");

        assertThat(refused.message("claim", "newPassword")).contains("the end of your phone number");
        assertThat(refused.value("claim", "code")).isEqualTo(code);
        assertThat(refused.body()).doesNotContain("my door");
        assertThat(claim(phone, code).address()).contains("/my/index.xhtml");
    }

    @Test
    void theCodeStandsInNoTableAndInNoAuditEntry() {
        String code = Place.activationCode(member).replace("-", "");

        assertThat(Place.rows("account WHERE username = '" + member + "' AND reset_code_hash LIKE 'PBKDF2%'")).isEqualTo(1);
        assertThat(Place.rows("account WHERE reset_code_hash LIKE '%" + code + "%'")).isZero();
        assertThat(Place.rows("audit_entry WHERE deed = 'ACTIVATION_CODE_ISSUED' AND member_number = '" + member + "'")).isEqualTo(1);
    }

    @Test
    void membersStandInNoListOfTheStaffAndGetNoRoles() {
        Place.claimed(member);

        assertThat(Place.boss().open("/security/accounts.xhtml").text()).doesNotContain(member);
        assertThat(Place.boss().ask("/security/account.xhtml?account=" + member).status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.visitor(), PAGE, "Activate your account", "激活账号");
    }

    private static Answer claim(String name, String code) {
        return Place.visitor().open(PAGE).fill("claim", Map.of("member", name, "code", code, "newPassword", Place.PASSWORD)).press("submit");
    }
}
