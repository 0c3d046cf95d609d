package app.carnet.security;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Checks passwords against the accounts. A wrong password, an unknown username and a disabled account look alike. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;
    @Inject
    private SignIns signIns;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential password
            ? validate(password.getCaller(), password.getPasswordAsString()) : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(String username, String password) {
        Account account = accounts.find(username).orElse(null);
        if (!throttle.admit(username)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        String hash = account == null ? null : account.getPasswordHash();
        if (!passwords.verify(password, hash)) {
            return refuse(account, "wrong");
        }
        if (account.isDisabled()) {
            return refuse(account, "disabled");
        }
        throttle.succeeded(username);
        signIns.succeeded(account, passwords.isOutdated(hash) ? passwords.hash(password) : hash);
        return new CredentialValidationResult(account.getUsername(), account.getRoles().stream().map(Role::name).collect(toSet()));
    }

    private CredentialValidationResult refuse(Account account, String why) {
        signIns.failed(account, why);
        return CredentialValidationResult.INVALID_RESULT;
    }
}
