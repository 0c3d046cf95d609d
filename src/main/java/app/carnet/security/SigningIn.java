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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Signs in whoever is at the page, for the pages that take a password; from then on the page speaks the person's language. */
@RequestScoped
public class SigningIn {

    @Inject
    private SecurityContext security;
    @Inject
    private TypedNames names;
    @Inject
    private Accounts accounts;
    @Inject
    private Language language;
    @Inject
    private ExternalContext external;

    /**
     * @param typed a username, or what else the person is known by
     * @throws BusinessException {@code error.sign_in}, whatever is wrong; {@code error.password_checks} if nothing was checked
     */
    public void signIn(String typed, String password) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        SignInCredential credential = new SignInCredential(typed, password, KnownBrowsers.cookie(request));
        if (security.authenticate(request, response, withParams().credential(credential)) != SUCCESS) {
            throw credential.isUnchecked() ? new PasswordChecks.NoPlaceException() : new RecordedRefusal("error.sign_in");
        }
        Optional.ofNullable(accounts.get(names.username(typed)).getLanguage()).ifPresent(language::remember);
    }
}
