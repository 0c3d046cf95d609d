package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.card.CardService;
import app.carnet.card.Cards;
import app.carnet.card.StopReason;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Members;
import app.carnet.points.PointAccounts;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How members are let in, and how guessers are kept out. */
@ExtendWith(ArquillianExtension.class)
class MemberSignInIT {

    private static final String PASSWORD = "a wet green door";
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 9_000_000 + 1_000_000);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private MemberAccounts memberAccounts;
    @Inject
    private PasswordService passwords;
    @Inject
    private Accounts accounts;
    @Inject
    private KnownBrowsers knownBrowsers;
    @Inject
    private CardService cards;
    @Inject
    private MovableClock clock;

    private String phone;
    private String email;
    private String number;
    private String card;

    @BeforeEach
    void registerAMemberWhoClaims() {
        long next = NEXT.incrementAndGet();
        phone = "+861377" + next;
        email = "lin" + next + "@example.com";
        number = A.member().withPhone(phone).withEmail(email).number();
        card = Rows.text("SELECT c.number FROM card c JOIN member m ON m.id = c.member_id WHERE m.number = ?", number);
        passwords.claim(number, code(), PASSWORD);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        Rows.change("DELETE FROM sign_in_throttle", "DELETE FROM address_throttle");
    }

    @Test
    void aMemberIsKnownByNumberPhoneEmailAndCardHoweverTheyAreTyped() {
        assertThat(signsIn(number)).isTrue();
        assertThat(signsIn(number.substring(0, 4) + " " + number.substring(4))).isTrue();
        assertThat(signsIn(phone)).isTrue();
        assertThat(signsIn(phone.substring(3, 6) + "-" + phone.substring(6))).isTrue();
        assertThat(signsIn(" " + email.toUpperCase() + " ")).isTrue();
        assertThat(signsIn(card)).isTrue();
        assertThat(signsIn(card.replaceAll("(.{4})", "$1 ").strip())).isTrue();
    }

    @Test
    void aMemberWhoSignsInIsAMemberAndNothingElse() {
        CredentialValidationResult result = signIn(phone, PASSWORD);

        assertThat(result.getCallerPrincipal().getName()).isEqualTo(number);
        assertThat(result.getCallerGroups()).containsExactly("MEMBER");
    }

    @Test
    void aBlockedCardSignsNobodyInUntilItIsUnblocked() {
        As.clerk(() -> cards.block(OperationToken.fresh(), card, StopReason.LOST, null));
        assertThat(signsIn(card)).isFalse();
        assertThat(signsIn(phone)).isTrue();

        As.manager(() -> cards.unblock(OperationToken.fresh(), card));
        assertThat(signsIn(card)).isTrue();
    }

    @Test
    void aReplacedCardSignsNobodyInAndItsSuccessorDoes() {
        String successor = As.clerk(() -> cards.replace(OperationToken.fresh(), card, StopReason.LOST));

        assertThat(signsIn(card)).isFalse();
        assertThat(signsIn(successor)).isTrue();
    }

    @Test
    void phoneEmailCardAndNumberOfOneMemberShareOneThrottle() {
        clock.moveTo(clock.instant());
        for (String name : new String[] {phone, email, card, number}) {
            assertThat(signIn(name, "guess").getStatus()).isEqualTo(Status.INVALID);
        }

        assertThat(signsIn(phone)).isFalse();
        assertThat(signsIn(email)).isFalse();
        assertThat(evaluated()).isEqualTo(4);

        clock.moveTo(clock.instant().plusSeconds(10));
        assertThat(signsIn(card)).isTrue();
    }

    @Test
    void ofAThousandGuessesAtMostTenAreEvaluatedInFifteenMinutesWhileTheOwnerGetsIn() {
        String mark = knownBrowsers.mark(accounts.get(number));
        String[] names = {phone, email, card, number};
        Instant begin = clock.instant();
        for (int guess = 0; guess < 1_000; guess++) {
            fromAnotherAddress();
            clock.moveTo(begin.plus(QUARTER.multipliedBy(guess).dividedBy(1_000)));
            assertThat(signIn(names[guess % 4], guess == 500 ? PASSWORD : "guess " + guess).getStatus()).isEqualTo(Status.INVALID);
            if (guess % 250 == 249) {
                assertThat(signInFrom(mark).getStatus()).as("the owner, in a known browser, after %s guesses", guess + 1).isEqualTo(Status.VALID);
            }
        }

        assertThat(evaluated()).isBetween(1L, 10L);
        clock.moveTo(clock.instant().plus(QUARTER));
        assertThat(signsIn(phone)).as("the owner anywhere, when the guessing has stopped for 15 minutes").isTrue();
    }

    @Test
    void whatAnAddressTypesWhileItMustWaitIsKeptNowhereAndTakesNoPlace() {
        clock.moveTo(clock.instant());
        for (int guess = 0; guess < AddressTries.FREE; guess++) {
            signIn(phone, "guess " + guess);
        }
        long kept = Rows.count("sign_in_throttle");

        assertThat(signIn("nobody at all", "guess").getStatus()).isEqualTo(Status.INVALID);

        assertThat(Rows.count("sign_in_throttle")).isEqualTo(kept);
        clock.moveTo(clock.instant().plus(QUARTER));
        assertThat(signsIn(phone)).isTrue();
    }

    @Test
    void whoHasProvenTooEarlyThatTheAccountIsTheirsIsNotLetIn() {
        Account before = accounts.get(number);
        assertThat(identityStores.validate(new ProvenCredential(before)).getStatus()).isEqualTo(Status.VALID);
        code();

        assertThat(identityStores.validate(new ProvenCredential(before)).getStatus()).isEqualTo(Status.INVALID);
        assertThat(Rows.count("audit_entry WHERE deed = 'SIGNED_IN' AND subject_key = ?", number)).isEqualTo(1);
    }

    @Test
    void aDayOfGuessingEvaluatesFewPasswords() {
        Instant begin = clock.instant();
        for (int minute = 0; minute < 24 * 60; minute++) {
            clock.moveTo(begin.plus(Duration.ofMinutes(minute)));
            fromAnotherAddress();
            signIn(phone, "guess " + minute);
        }

        assertThat(evaluated()).isLessThan(110);
    }

    @Test
    void aSignedBrowserIsKnownForItsOwnAccountAndUntilThePasswordChanges() {
        Account account = accounts.get(number);
        String mark = knownBrowsers.mark(account);
        assertThat(knownBrowsers.find(mark, account)).isPresent();
        assertThat(knownBrowsers.find(mark.replaceFirst("_0_|_1_|_2_|_3_", "_9_"), account)).isEmpty();
        String other = A.member().number();
        passwords.claim(other, As.clerk(() -> memberAccounts.issueCode(other)), PASSWORD);
        assertThat(knownBrowsers.find(mark, accounts.get(other))).isEmpty();

        clock.moveTo(clock.instant().plus(Duration.ofDays(91)));
        assertThat(knownBrowsers.find(mark, account)).isEmpty();

        clock.reset();
        passwords.claim(number, code(), "river runs wide");
        assertThat(knownBrowsers.find(mark, accounts.get(number))).isEmpty();
    }

    @Test
    void guessesFromAKnownBrowserAreCountedToo() {
        clock.moveTo(clock.instant());
        String mark = knownBrowsers.mark(accounts.get(number));
        for (int guess = 0; guess < 20; guess++) {
            identityStores.validate(new SignInCredential(phone, "guess " + guess, mark));
        }

        assertThat(evaluated()).isEqualTo(FailedSignIns.FREE);
        assertThat(signInFrom(mark).getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void whoGuessesAtThePasswordKeepsNobodyFromUsingACode() {
        clock.moveTo(clock.instant());
        for (int guess = 0; guess < 20; guess++) {
            signIn(phone, "guess " + guess);
        }

        assertThat(passwords.claim(phone, code(), "river runs wide").getUsername()).isEqualTo(number);
    }

    @Test
    void whoGuessesAtACodeKeepsNobodyFromUsingIt() {
        clock.moveTo(clock.instant());
        String code = code();
        for (int guess = 0; guess < 20; guess++) {
            assertThat(claims(phone, "AAAA-BBBB-CCCC")).isFalse();
        }

        assertThat(claims(phone, code)).isTrue();
    }

    @Test
    void whoGuessesAtCodesWithoutPauseIsStoppedAtTheirAddress() {
        clock.moveTo(clock.instant());
        String code = code();
        for (int guess = 0; guess < AddressTries.FREE; guess++) {
            claims(phone, "AAAA-BBBB-CCCC");
        }
        assertThat(claims(phone, code)).isFalse();

        clock.moveTo(clock.instant().plusSeconds(60));
        assertThat(claims(phone, code)).isTrue();
    }

    /** What is known costs what is unknown and what must wait, whatever the machine: medians of 200 tries each. */
    @Test
    void wrongUnknownAndLockedCostAlike() {
        long wrong = median(() -> {
            Rows.change("DELETE FROM sign_in_throttle", "DELETE FROM address_throttle");
            return nanos(() -> signIn(phone, "wrong"));
        });
        long unknown = median(() -> {
            fromAnotherAddress();
            return nanos(() -> signIn("+861366" + NEXT.incrementAndGet(), "wrong"));
        });
        for (int guess = 0; guess < 8; guess++) {
            signIn(phone, "guess " + guess);
        }
        long locked = median(() -> {
            fromAnotherAddress();
            return nanos(() -> signIn(phone, "wrong"));
        });

        System.getLogger("costs").log(System.Logger.Level.INFO, "wrong {0} µs, unknown {1} µs, locked {2} µs", wrong / 1_000, unknown / 1_000, locked / 1_000);
        assertThat(LongStream.of(wrong, unknown, locked).max().getAsLong() - LongStream.of(wrong, unknown, locked).min().getAsLong())
            .isLessThan(Duration.ofMillis(30).toNanos());
    }

    @Test
    void anActivationCodeIsGoodOnceForFourteenDaysAndForNobodyElse() {
        String other = A.member().number();
        String code = code();
        assertThat(claims(other, code)).isFalse();

        clock.moveTo(clock.instant().plus(Duration.ofDays(14)).minusSeconds(60));
        assertThat(claims(email, code)).isTrue();
        assertThat(claims(email, code)).isFalse();

        String late = code();
        clock.moveTo(clock.instant().plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(claims(number, late)).isFalse();
    }

    @Test
    void aMembersCodeIsNoneOfTheStaffs() {
        String code = code();

        assertThatThrownBy(() -> passwords.reset(number, code, "river runs wide")).hasStackTraceContaining("error.reset");
        assertThat(claims(number, code)).isTrue();
    }

    @Test
    void whatMembersMayCallTheyMayCallForThemselvesAlone() {
        assertThatThrownBy(() -> As.nobody(() -> A.a(Members.class).own())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.clerk(() -> A.a(Members.class).own())).isInstanceOf(EJBAccessException.class);
        long id = As.clerk(() -> A.a(Members.class).get(number).getId());

        assertThatThrownBy(() -> As.member(() -> A.a(PointAccounts.class).holdings(id))).hasStackTraceContaining("NotFound");
        assertThatThrownBy(() -> As.member(() -> A.a(Cards.class).of(id))).hasStackTraceContaining("NotFound");
        assertThatThrownBy(() -> As.member(() -> A.a(PointAccounts.class).latest(id, 5))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.member(() -> A.a(Members.class).get(number))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.member(() -> memberAccounts.issueCode(number))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aNewCodeEndsThePasswordTheSessionsAndTheCodeBefore() {
        Account account = accounts.get(number);
        String first = code();
        String second = code();

        assertThat(signsIn(number)).isFalse();
        assertThat(accounts.get(number).getGeneration()).isGreaterThan(account.getGeneration());
        assertThat(claims(number, first)).isFalse();
        assertThat(claims(number, second)).isTrue();
    }

    /** As if the next try came from an address that has not tried yet. */
    private static void fromAnotherAddress() {
        Rows.change("DELETE FROM address_throttle");
    }

    private String code() {
        return As.clerk(() -> memberAccounts.issueCode(number));
    }

    private boolean claims(String name, String code) {
        try {
            passwords.claim(name, code, "river runs wide");
            return true;
        } catch (RuntimeException refused) {
            assertThat(refused).hasStackTraceContaining("error.claim");
            return false;
        }
    }

    private boolean signsIn(String name) {
        return signIn(name, PASSWORD).getStatus() == Status.VALID;
    }

    private CredentialValidationResult signIn(String name, String password) {
        return identityStores.validate(new UsernamePasswordCredential(name, password));
    }

    private CredentialValidationResult signInFrom(String browser) {
        return identityStores.validate(new SignInCredential(phone, PASSWORD, browser));
    }

    /** Each password that is looked at and wrong leaves one entry. */
    private long evaluated() {
        return Rows.count("audit_entry WHERE deed = 'SIGN_IN_FAILED' AND subject_key = ?", number);
    }

    private static long nanos(Runnable deed) {
        long begun = System.nanoTime();
        deed.run();
        return System.nanoTime() - begun;
    }

    private static long median(LongSupplier one) {
        return LongStream.generate(one).limit(200).sorted().skip(100).findFirst().getAsLong();
    }
}
