package app.carnet.security;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/**
 * Checks passwords against the accounts. A wrong password, somebody unknown, a disabled account and one that must wait look
 * alike and take as long: each costs one hash, though only the first of them looks at the account's password. An address
 * that must wait is told at once: that tells nothing of any account. Who has {@link ProvenCredential proven} to be the
 * owner is let in, unless the account has changed since.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private TypedNames names;
    @Inject
    private Accounts accounts;
    @Inject
    private KnownBrowsers knownBrowsers;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;
    @Inject
    private SignIns signIns;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof ProvenCredential proven) {
            return signIns.succeeded(proven.account()) ? valid(proven.account()) : CredentialValidationResult.INVALID_RESULT;
        }
        return credential instanceof UsernamePasswordCredential
            ? validate(SignInCredential.of(credential)) : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(SignInCredential typed) {
        String username = names.username(typed.getCaller());
        Account account = accounts.find(username).orElse(null);
        Guessed guessed = account == null ? Guessed.password(username)
            : knownBrowsers.find(typed.browser(), account).map(Guessed::passwordFrom).orElseGet(() -> Guessed.password(username));
        Admission admission = throttle.admit(guessed);
        try {
            return switch (admission) {
                case CHECK -> check(typed, account, guessed);
                case PRETEND -> pretend(typed.getPasswordAsString());
                case REFUSE -> CredentialValidationResult.INVALID_RESULT;
            };
        } catch (PasswordChecks.NoPlaceException noPlace) {
            typed.leaveUnchecked();
            if (admission == Admission.CHECK) {
                throttle.takeBack(guessed);
            }
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private CredentialValidationResult check(SignInCredential typed, Account account, Guessed guessed) {
        String password = typed.getPasswordAsString();
        String hash = account == null ? null : account.getPasswordHash();
        if (!passwords.verify(password, hash, guessed.byStrangers())) {
            return refuse(account, "wrong");
        }
        if (account.isDisabled()) {
            return refuse(account, "disabled");
        }
        throttle.succeeded(guessed);
        if (passwords.isOutdated(hash)) {
            passwords.hashAtOnce(password).ifPresent(renewed -> signIns.renew(account, renewed));
        }
        typed.accept(account);
        return valid(account);
    }

    /** In the roles that the account had when it was looked at. */
    private static CredentialValidationResult valid(Account account) {
        return new CredentialValidationResult(account.getUsername(), account.getRoles().stream().map(Role::name).collect(toSet()));
    }

    /** Takes as long as a check, and looks at nobody's password. */
    private CredentialValidationResult pretend(String password) {
        passwords.verify(password, null, true);
        return CredentialValidationResult.INVALID_RESULT;
    }

    private CredentialValidationResult refuse(Account account, String why) {
        signIns.failed(account, why);
        return CredentialValidationResult.INVALID_RESULT;
    }
}
