package app.carnet.security;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/**
 * Checks passwords against the accounts. A wrong password, somebody unknown, a disabled account and a try too soon look
 * alike and take as long: each costs one hash, though only the first of them looks at the account's password.
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
        return credential instanceof UsernamePasswordCredential
            ? validate(SignInCredential.of(credential)) : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(SignInCredential typed) {
        String username = names.username(typed.getCaller());
        Account account = accounts.find(username).orElse(null);
        Guessed guessed = account == null ? Guessed.password(username)
            : knownBrowsers.find(typed.browser(), account).map(Guessed::passwordFrom).orElseGet(() -> Guessed.password(username));
        boolean admitted = throttle.admit(guessed);
        try {
            return admitted ? check(typed.getPasswordAsString(), account, guessed) : pretend(typed.getPasswordAsString());
        } catch (PasswordChecks.NoPlaceException noPlace) {
            typed.leaveUnchecked();
            if (admitted) {
                throttle.takeBack(guessed);
            }
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private CredentialValidationResult check(String password, Account account, Guessed guessed) {
        String hash = account == null ? null : account.getPasswordHash();
        if (!passwords.verify(password, hash)) {
            return refuse(account, "wrong");
        }
        if (account.isDisabled()) {
            return refuse(account, "disabled");
        }
        throttle.succeeded(guessed);
        signIns.succeeded(account, passwords.isOutdated(hash) ? passwords.hash(password) : hash);
        return new CredentialValidationResult(account.getUsername(), account.getRoles().stream().map(Role::name).collect(toSet()));
    }

    /** Takes as long as a check, and looks at nobody's password. */
    private CredentialValidationResult pretend(String password) {
        passwords.verify(password, null);
        return CredentialValidationResult.INVALID_RESULT;
    }

    private CredentialValidationResult refuse(Account account, String why) {
        signIns.failed(account, why);
        return CredentialValidationResult.INVALID_RESULT;
    }
}
