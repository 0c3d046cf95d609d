package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Statements;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SecurityIT {

    private static final String PASSWORD = "a wet green door";

    @Inject
    private AccountService service;
    @Inject
    private Accounts accounts;
    @Inject
    private AccountSessions sessions;
    @Inject
    private PasswordService passwordService;
    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private Pbkdf2PasswordHash pbkdf2;
    @Inject
    private DemoSignIns demoSignIns;
    @Inject
    private MovableClock clock;

    private final String username = "u" + OperationToken.fresh().toLowerCase().replaceAll("[^a-z0-9]", "");

    @AfterEach
    void asBefore() {
        clock.reset();
        Rows.change("DELETE FROM sign_in_throttle", "DELETE FROM address_throttle");
    }

    /** The data source of WildFly lists its statements. */
    @Test
    @Tag("wildfly")
    void theListOfAccountsTakesThreeStatementsHoweverLongItIs() {
        make(Role.CLERK);

        assertThat(Statements.of(() -> assertThat(As.admin(accounts::all)).hasSizeGreaterThan(1).allMatch(account -> !account.getRoles().isEmpty())))
            .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theRightPasswordLetsInWithTheAccountsRoles() {
        make(Role.CLERK, Role.MANAGER);

        CredentialValidationResult result = signIn(PASSWORD);

        assertThat(result.getStatus()).isEqualTo(Status.VALID);
        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("CLERK", "MANAGER");
        assertThat(audited("SIGN_IN_FAILED")).isZero();
    }

    @Test
    void usernamesAreReadInCapitalsAndFullWidthLettersToo() {
        make(Role.CLERK);

        assertThat(identityStores.validate(new UsernamePasswordCredential(" " + username.toUpperCase() + " ", PASSWORD)).getStatus())
            .isEqualTo(Status.VALID);
    }

    @Test
    void aWrongPasswordAnUnknownNameAndADisabledAccountAreAnsweredAlike() {
        make(Role.CLERK);
        CredentialValidationResult wrong = signIn("another green door");
        CredentialValidationResult unknown = identityStores.validate(new UsernamePasswordCredential("nobody-" + username, PASSWORD));
        disable(true);

        assertThat(Stream.of(wrong, unknown, signIn(PASSWORD)).map(CredentialValidationResult::getStatus)).containsOnly(Status.INVALID);
        assertThat(audited("SIGN_IN_FAILED")).isEqualTo(2);
    }

    @Test
    void whatWasTypedAsAnUnknownUsernameIsKeptNowhere() {
        identityStores.validate(new UsernamePasswordCredential("my secret " + username, "x"));

        assertThat(Rows.text("SELECT COUNT(*) FROM audit_entry WHERE CONCAT_WS(' ', actor, subject_key, details) LIKE '%my secret%'")).isEqualTo("0");
        assertThat(Rows.text("SELECT COUNT(*) FROM sign_in_throttle WHERE subject LIKE '%my secret%'")).isEqualTo("0");
    }

    @Test
    void whoGuessesMustWaitEvenWithTheRightPasswordAndIsLetInLater() {
        make(Role.CLERK);
        clock.moveTo(clock.instant());
        for (int failure = 0; failure < 12; failure++) {
            signIn("guess " + failure);
            clock.moveTo(clock.instant().plus(FailedSignIns.waitAfter(failure - FailedSignIns.FREE + 1)));
        }
        signIn("guess again");

        assertThat(signIn(PASSWORD).getStatus()).isEqualTo(Status.INVALID);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(signIn(PASSWORD).getStatus()).isEqualTo(Status.VALID);
    }

    @Test
    void guessesAtOnceAreCountedOneByOne() {
        make(Role.CLERK);

        CompletableFuture<?>[] guesses = Stream.generate(() -> CompletableFuture.runAsync(() -> signIn("guess"))).limit(10).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(guesses).join();

        assertThat(Rows.text("SELECT COUNT(*) FROM audit_entry WHERE deed = 'SIGN_IN_FAILED' AND details = 'wrong' AND subject_key = '" + username + "'"))
            .isEqualTo(Integer.toString(FailedSignIns.FREE));
    }

    @Test
    void aOneTimeCodeEndsTheOldPasswordAndIsGoodOnce() {
        make(Role.CLERK);
        String code = As.admin(() -> service.issueResetCode(username));

        assertThat(signIn(PASSWORD).getStatus()).isEqualTo(Status.INVALID);

        passwordService.reset(username, code.toLowerCase().replace("-", " "), "river runs wide");
        assertThat(signIn("river runs wide").getStatus()).isEqualTo(Status.VALID);
        assertRefused("error.reset", () -> reset(code, "river runs wider"));
    }

    @Test
    void aOneTimeCodeIsGoodForADay() {
        make(Role.CLERK);
        String code = As.admin(() -> service.issueResetCode(username));

        clock.moveTo(clock.instant().plus(Duration.ofHours(24)).plusSeconds(1));

        assertRefused("error.reset", () -> reset(code, "river runs wide"));
    }

    @Test
    void whoeverWasGivenOtherRolesWhileSigningInIsNotLetIn() {
        make(Role.CLERK, Role.MANAGER);
        Account before = accounts.get(username);
        As.admin(() -> service.change(OperationToken.fresh(), username, edited(Role.CLERK)));

        assertThat(identityStores.validate(new ProvenCredential(before)).getStatus()).isEqualTo(Status.INVALID);
        assertThat(identityStores.validate(new ProvenCredential(accounts.get(username))).getCallerGroups()).containsExactly("CLERK");
    }

    @Test
    void everyChangeOfAccessEndsTheSessions() {
        make(Role.CLERK);
        Account account = accounts.get(username);
        SignedInSession session = new SignedInSession(sessions.begin(account, null), username, Set.of("CLERK"), account.getGeneration(), clock.instant(), null, false);
        assertThat(accounts.findOpen(session)).map(open -> open.presence().fullName()).contains("Lin Fang");

        disable(true);
        assertThat(accounts.findOpen(session)).isEmpty();

        disable(false);
        assertThat(accounts.findOpen(session)).isEmpty();
    }

    @Test
    void aHashOfAnotherCostIsMadeAnewAtSignIn() {
        make(Role.CLERK);
        pbkdf2.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256", "Pbkdf2PasswordHash.Iterations", "1024"));
        String old = pbkdf2.generate(PASSWORD.toCharArray());
        Rows.change("UPDATE account SET password_hash = '" + old + "' WHERE username = '" + username + "'");

        assertThat(signIn(PASSWORD).getStatus()).isEqualTo(Status.VALID);

        assertThat(accounts.get(username).getPasswordHash()).startsWith("PBKDF2WithHmacSHA512:");
        assertThat(signIn(PASSWORD).getStatus()).isEqualTo(Status.VALID);
    }

    @Test
    void onlyAnAdministratorKeepsAccounts() {
        assertThatThrownBy(() -> service.create(OperationToken.fresh(), draft(Role.CLERK))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> service.issueResetCode("anybody")).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> accounts.all()).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> passwordService.change("old", "river runs wide", 0)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aUsernameIsTakenOnce() {
        make(Role.CLERK);

        assertRefused("error.username_taken", () -> service.create(OperationToken.fresh(), draft(Role.CLERK)));
        assertRefused("error.username_taken", () -> service.create(OperationToken.fresh(), new AccountDraft("System", "S", Role.CLERK)));
    }

    @Test
    void nobodyOfTheStaffIsCalledByDigitsAloneAsMembersAre() {
        assertRefused("error.username_digits", () -> service.create(OperationToken.fresh(), new AccountDraft("10002847", "S", Role.CLERK)));
        assertRefused("error.username_digits", () -> service.create(OperationToken.fresh(), new AccountDraft("１０００２８４７", "S", Role.CLERK)));
    }

    @Test
    void theLastAdministratorStays() {
        make(Role.ADMIN);
        Rows.change("CREATE TABLE set_aside AS SELECT id FROM account WHERE disabled = 0 AND username <> '" + username + "'",
            "UPDATE account SET disabled = 1 WHERE id IN (SELECT id FROM set_aside)");
        try {
            assertRefused("error.last_admin", () -> service.setDisabled(OperationToken.fresh(), username, true));
            assertRefused("error.last_admin", () -> service.issueResetCode(username));
            assertRefused("error.last_admin", () -> service.change(OperationToken.fresh(), username, edited(Role.CLERK)));
        } finally {
            Rows.change("UPDATE account SET disabled = 0 WHERE id IN (SELECT id FROM set_aside)", "DROP TABLE set_aside");
        }
    }

    /** On WildFly the administrator of these tests goes by this name, which no account can get otherwise. */
    @Test
    @Tag("wildfly")
    void nobodyGivesACodeToThemselves() {
        make(Role.ADMIN);
        Rows.change("UPDATE account SET username = 'anonymous' WHERE username = '" + username + "'");
        try {
            assertRefused("error.own_reset", () -> service.issueResetCode("anonymous"));
            assertThat(accounts.get("anonymous").isPasswordSet()).isTrue();
        } finally {
            Rows.change("UPDATE account SET username = '" + username + "' WHERE username = 'anonymous'");
        }
    }

    @Test
    void whoHasNoPasswordIsNoOtherAdministrator() {
        make(Role.ADMIN);
        As.admin(() -> service.create(OperationToken.fresh(), new AccountDraft(username + "2", "Without Password", Role.ADMIN)));
        Rows.change("CREATE TABLE set_aside AS SELECT id FROM account WHERE disabled = 0 AND username NOT LIKE '" + username + "%'",
            "UPDATE account SET disabled = 1 WHERE id IN (SELECT id FROM set_aside)");
        try {
            assertRefused("error.last_admin", () -> service.setDisabled(OperationToken.fresh(), username, true));
        } finally {
            Rows.change("UPDATE account SET disabled = 0 WHERE id IN (SELECT id FROM set_aside)", "DROP TABLE set_aside");
        }
    }

    @Test
    void triesWhileWaitingLeaveNoEntries() {
        make(Role.CLERK);
        clock.moveTo(clock.instant());
        for (int failure = 0; failure < 20; failure++) {
            signIn("guess " + failure);
        }

        assertThat(audited("SIGN_IN_FAILED")).isEqualTo(FailedSignIns.FREE);
    }

    @Test
    void aDemoShowsOnlySignInsThatOpen() {
        System.setProperty("carnet.demo", "true");
        try {
            assertThat(demoSignIns.getRoles()).isEmpty();
            As.admin(() -> service.create(OperationToken.fresh(), new AccountDraft("admin", "Chen Yu", Role.CLERK)));
            passwordService.reset("admin", As.admin(() -> service.issueResetCode("admin")), "carnet-demo");
            assertThat(demoSignIns.getRoles()).containsExactly(Role.ADMIN);
        } finally {
            System.clearProperty("carnet.demo");
            Rows.change("DELETE r FROM account_role r JOIN account a ON a.id = r.account_id WHERE a.username = 'admin'",
                "DELETE FROM account WHERE username = 'admin'");
        }
    }

    private void make(Role... roles) {
        As.admin(() -> service.create(OperationToken.fresh(), draft(roles)));
        String code = As.admin(() -> service.issueResetCode(username));
        passwordService.reset(username, code, PASSWORD);
    }

    private AccountDraft draft(Role... roles) {
        return new AccountDraft(username, "Lin Fang", roles);
    }

    private AccountDraft edited(Role... roles) {
        AccountDraft draft = draft(roles);
        draft.setVersion(accounts.get(username).getVersion());
        return draft;
    }

    private void disable(boolean disabled) {
        As.admin(() -> service.setDisabled(OperationToken.fresh(), username, disabled));
    }

    private CredentialValidationResult signIn(String password) {
        return identityStores.validate(new UsernamePasswordCredential(username, password));
    }

    private String reset(String code, String password) {
        passwordService.reset(username, code, password);
        return null;
    }

    private int audited(String deed) {
        return Integer.parseInt(Rows.text("SELECT COUNT(*) FROM audit_entry WHERE deed = '" + deed + "' AND subject_key = '" + username + "'"));
    }

    private void assertRefused(String key, Supplier<String> deed) {
        assertThatThrownBy(() -> As.admin(deed)).isInstanceOfSatisfying(BusinessException.class,
            refusal -> assertThat(refusal.getKey()).isEqualTo(key));
    }
}
