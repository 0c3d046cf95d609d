package app.carnet.security;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Signs in whoever is at the page, for the pages that take a password or a code; from then on the page speaks the person's language. */
@RequestScoped
public class SigningIn {

    @Inject
    private SecurityContext security;
    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private Language language;
    @Inject
    private ExternalContext external;

    /**
     * @param typed a username, or what else the person is known by
     * @throws BusinessException {@code error.sign_in}, whatever is wrong; {@code error.password_checks} if nothing was checked
     */
    public void signIn(String typed, String password) {
        SignInCredential credential = new SignInCredential(typed, password, KnownBrowsers.cookie(request()));
        if (identityStores.validate(credential).getStatus() != Status.VALID) {
            throw credential.isUnchecked() ? new PasswordChecks.NoPlaceException() : new RecordedRefusal("error.sign_in");
        }
        proven(credential.account());
    }

    /**
     * Signs in whoever has just proven to be the account's owner: by a password, or by a code or a link that was used up.
     * Nothing is guessed here, so nobody must wait.
     *
     * @param account as it was when that was proven
     * @throws BusinessException {@code error.sign_in} if it has changed since
     */
    public void proven(Account account) {
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (security.authenticate(request(), response, withParams().credential(new ProvenCredential(account))) != SUCCESS) {
            throw new RecordedRefusal("error.sign_in");
        }
        Optional.ofNullable(account.getLanguage()).ifPresent(language::remember);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }
}
