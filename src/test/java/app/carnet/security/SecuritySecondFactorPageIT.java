package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import app.carnet.testkit.Stumble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Setting the second factor up, and signing in with it. */
class SecuritySecondFactorPageIT extends BrowserTest {

    private static final String PAGE = "/security/second_factor.xhtml";
    private static final String STEP = "/security/second_step.xhtml";
    private static final String MINE = "/my/index.xhtml";
    private Duration moved = Duration.ZERO;
    private String member;
    private TotpSecret secret;

    @BeforeEach
    void open() {
        Place.open();
    }

    @AfterEach
    void asBefore() {
        Place.now();
    }

    @Test
    void everybodySignedInSeesItAndNobodyElse() {
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.boss().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
        assertThat(Place.visitor().ask(STEP).header("Location")).doesNotContain(STEP);
    }

    @Test
    void itIsSetUpByKeyboardAndAskedForAtTheNextSignIn() {
        browser.signIn(member()).open(PAGE).awaitFocus("begin:password").press(Place.PASSWORD, Keys.ENTER).awaitFocus("confirm:code");
        secret = new TotpSecret(browser.text("secret").replace(" ", ""));
        assertThat(browser.has("img[src^='data:image/svg']")).isTrue();
        browser.press(code(), Keys.ENTER).awaitText("codes", "-");

        assertThat(browser.messages()).contains("Two-step sign-in is on");
        assertThat(browser.texts("#codes li")).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        assertThat(browser.has("button[data-print]:not([hidden])")).isTrue();
        assertThat(browser.has("button[data-copy^='" + browser.texts("#codes li").get(0) + "']:not([hidden])")).isTrue();
        assertThat(browser.complaints()).isEmpty();
        browser.open(PAGE);
        assertThat(browser.text("since")).contains("10 recovery codes are left");
        assertThat(browser.has("#codes")).isFalse();
        later(Totp.STEP);
        Answer step = password(Place.visitor());
        assertThat(step.address()).endsWith(STEP);
        assertThat(typed(step, code()).address()).endsWith(MINE);
    }

    @Test
    void aPasswordAloneOpensNothing() {
        setUp(Place.freshly(member()), Place.PASSWORD);
        DeskClient half = Place.visitor();
        half.open("/login.xhtml");
        String before = half.sessionId();

        assertThat(password(half).address()).endsWith(STEP);

        assertThat(half.sessionId()).isNotEqualTo(before);
        assertThat(half.ask(MINE).header("Location")).contains("/login.xhtml");
        assertThat(half.ask(PAGE).header("Location")).contains("/login.xhtml");
        assertThat(Rows.count("audit_entry WHERE deed = 'SIGNED_IN' AND subject_key = ?", member())).isEqualTo(2);
    }

    @Test
    void theCodeIsAskedForFiveMinutesAndUntilTheAccountChanges() {
        setUp(Place.freshly(member()), Place.PASSWORD);
        Answer first = password(Place.visitor());
        later(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(typed(first, code()).address()).contains("/login.xhtml?reason=CODE");

        Answer second = password(Place.visitor());
        Rows.change("UPDATE account SET generation = generation + 1 WHERE username = '" + member() + "'");
        assertThat(typed(second, code()).address()).contains("/login.xhtml?reason=CODE");
    }

    @Test
    void aCodeIsGoodOnce() {
        setUp(Place.freshly(member()), Place.PASSWORD);
        assertThat(typed(password(Place.visitor()), code()).message("step", "code")).contains("was used already");

        later(Totp.STEP);
        String seen = code();
        assertThat(typed(password(Place.visitor()), seen).address()).endsWith(MINE);
        assertThat(typed(password(Place.visitor()), seen).message("step", "code")).contains("was used already");
    }

    @Test
    void whoseCodeWasUsedUpIsLetInThoughTheDatabaseStumblesThen() {
        String recoveryCode = setUp(Place.freshly(member()), Place.PASSWORD).get(0);
        Answer step = password(Place.visitor());

        assertThat(Stumble.over("account_session", () -> typed(step, recoveryCode)).address()).endsWith(MINE);
    }

    @Test
    void aFewWrongCodesAreLookedAtAndTheOwnerGetsInLater() {
        setUp(Place.freshly(member()), Place.PASSWORD);
        later(Totp.STEP);
        Answer step = password(Place.visitor());
        for (int guess = 0; guess < 12; guess++) {
            assertThat(typed(step, "00000" + guess % 10).message("step", "code")).contains("not right");
        }

        assertThat(typed(step, code()).message("step", "code")).contains("not right");
        assertThat(Rows.count("audit_entry WHERE deed = 'SIGN_IN_FAILED' AND details = 'code' AND subject_key = ?", member())).isEqualTo(FailedSignIns.FREE);
        later(Duration.ofMinutes(15));
        assertThat(typed(password(Place.visitor()), code()).address()).endsWith(MINE);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndStandsNowhere() {
        List<String> codes = setUp(Place.freshly(member()), Place.PASSWORD);

        assertThat(typed(password(Place.visitor()), codes.get(0).toLowerCase()).address()).endsWith(MINE);
        assertThat(typed(password(Place.visitor()), codes.get(0)).message("step", "code")).contains("was used already");

        assertThat(Rows.count("audit_entry WHERE deed = 'RECOVERY_CODE_USED' AND subject_key = ? AND details = '9'", member())).isEqualTo(1);
        assertThat(Rows.count("recovery_code WHERE code_hash LIKE ?", "%" + codes.get(1).replace("-", "") + "%")).isZero();
        assertThat(Rows.count("second_factor WHERE secret LIKE ?", "%" + secret.base32() + "%")).isZero();
    }

    @Test
    void newRecoveryCodesEndTheOldOnesAndWantAProof() {
        DeskClient owner = Place.freshly(member());
        List<String> before = setUp(owner, Place.PASSWORD);
        assertThat(prove(owner, "renew", "not my password").message("change", "proof")).contains("neither your password");

        List<String> codes = prove(owner, "renew", Place.PASSWORD).page().select("#codes li").eachText();

        assertThat(codes).hasSize(SecondFactors.RECOVERY_CODES).doesNotContainAnyElementsOf(before);
        assertThat(typed(password(Place.visitor()), before.get(3)).message("step", "code")).contains("not right");
        assertThat(typed(password(Place.visitor()), codes.get(3)).address()).endsWith(MINE);
    }

    @Test
    void switchingOffWantsThePasswordOrACodeAndEndsTheOtherSessions() {
        DeskClient owner = Place.freshly(member());
        setUp(owner, Place.PASSWORD);
        DeskClient elsewhere = Place.visitor();
        later(Totp.STEP);
        typed(password(elsewhere), code());
        assertThat(prove(owner, "off", "000000").message("change", "proof")).contains("neither your password");

        later(Totp.STEP);
        assertThat(prove(owner, "off", code()).messages()).contains("Two-step sign-in is off");

        assertThat(owner.ask(MINE).status()).isEqualTo(200);
        assertThat(elsewhere.ask(MINE).header("Location")).contains("/login.xhtml");
        assertThat(password(Place.visitor()).address()).endsWith(MINE);
        assertThat(Rows.count("audit_entry WHERE deed IN ('SECOND_FACTOR_ON', 'SECOND_FACTOR_OFF') AND subject_key = ?", member())).isEqualTo(2);
    }

    @Test
    void nobodySetsItUpAtAScreenThatWasLeft() {
        Answer refused = Place.freshly(member()).open(PAGE).fill("begin", Map.of("password", "not my password")).press("submit");

        assertThat(refused.message("begin", "password")).contains("not your present password");
        assertThat(refused.text("secret")).isNull();
    }

    @Test
    void theDeskLetsAMemberInWhoHasLostThePhone() {
        setUp(Place.freshly(member()), Place.PASSWORD);

        Place.claimed(member());

        assertThat(password(Place.visitor()).address()).endsWith(MINE);
        assertThat(Rows.count("audit_entry WHERE deed = 'SECOND_FACTOR_RESET' AND member_number = ?", member())).isEqualTo(1);
    }

    @Test
    void anAdministratorLetsAColleagueInWhoHasLostThePhone() {
        String colleague = Place.colleague("Without Phone");
        DeskClient session = Place.freshly(colleague);
        setUp(session, Place.PASSWORD);

        Answer reset = Place.boss().open("/security/account.xhtml?account=" + colleague).press("access", "resetSecondFactor");

        assertThat(reset.messages()).contains("the password alone is enough now");
        assertThat(session.ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
        assertThat(Place.freshly(colleague).ask("/desk.xhtml").status()).isEqualTo(200);
        assertThat(Rows.count("audit_entry WHERE deed = 'SECOND_FACTOR_RESET' AND subject_key = ?", colleague)).isEqualTo(1);
    }

    @Test
    void staffWhoMustHaveOneCanDoNothingElseUntilTheyHave() {
        String colleague = Place.colleague("New Colleague");
        DeskClient working = Place.freshly(colleague);
        DeskClient customer = Place.freshly(member());
        Place.programme(Map.of("staffSecondFactor", "true"));
        try {
            assertThat(working.ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
            assertThat(customer.ask(MINE).status()).isEqualTo(200);
            DeskClient one = Place.visitor();
            Answer led = one.open("/login.xhtml").fill("login", Map.of("username", colleague, "password", Place.PASSWORD)).press("submit");
            assertThat(led.address()).endsWith(PAGE);
            assertThat(led.text("required")).contains("set it up now");
            for (String page : new String[] {"/desk.xhtml", "/member/list.xhtml", "/security/password.xhtml", "/security/sessions.xhtml"}) {
                assertThat(one.ask(page).header("Location")).as(page).endsWith(PAGE);
            }

            setUp(one, Place.PASSWORD);

            assertThat(one.ask("/desk.xhtml").status()).isEqualTo(200);
            assertThat(one.open(PAGE).page().getElementById("change:off")).isNull();
            assertThat(Place.freshly(member()).ask(MINE).status()).isEqualTo(200);
        } finally {
            Rows.change("UPDATE programme SET staff_second_factor = FALSE");
        }
    }

    @Test
    void theTitlesStandInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Two-step sign-in", "两步验证");
    }

    /** One who has claimed their account; nobody is made for tests that need none. */
    private String member() {
        if (member == null) {
            member = Place.claimed(Place.member("Careful Member"));
        }
        return member;
    }

    private List<String> setUp(DeskClient owner, String password) {
        Answer begun = owner.open(PAGE).fill("begin", Map.of("password", password)).press("submit");
        secret = new TotpSecret(begun.text("secret").replace(" ", ""));
        return begun.fill("confirm", Map.of("code", code())).press("submit").page().select("#codes li").eachText();
    }

    private Answer password(DeskClient visitor) {
        return visitor.open("/login.xhtml").fill("login", Map.of("username", member(), "password", Place.PASSWORD)).press("submit");
    }

    private static Answer typed(Answer step, String code) {
        return step.fill("step", Map.of("code", code)).press("submit");
    }

    private static Answer prove(DeskClient owner, String button, String proof) {
        return owner.open(PAGE).fill("change", Map.of("proof", proof)).press(button);
    }

    private void later(Duration duration) {
        moved = moved.plus(duration);
        Place.later(duration);
    }

    /** What the app shows at the server's time. */
    private String code() {
        return Totp.code(secret.bytes(), Totp.step(Instant.now().plus(moved)));
    }
}
