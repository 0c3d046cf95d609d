package app.carnet.security;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.Go;
import app.carnet.foundation.Language;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Signs in, and leads to the page that was asked for, else to the first one the roles allow. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private SecurityContext security;
    @Inject
    private Accounts accounts;
    @Inject
    private Language language;
    @Inject
    private ExternalContext external;

    private LoginReason reason;
    private String username;
    private String password;

    @PageAction
    public String load() {
        if (external.getUserPrincipal() != null) {
            return Go.to("/index").outcome();
        }
        return accounts.exist() ? null : Go.to("/security/setup").outcome();
    }

    @PageAction
    public String signIn() throws IOException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (security.authenticate(request, (HttpServletResponse) external.getResponse(),
                withParams().credential(new UsernamePasswordCredential(username, password))) != SUCCESS) {
            throw new RecordedRefusal("error.sign_in");
        }
        Optional.ofNullable(accounts.get(username).getLanguage()).ifPresent(language::remember);
        Optional<String> wanted = WantedAddress.take(request);
        if (wanted.isEmpty()) {
            return Go.to("/index").outcome();
        }
        external.redirect(wanted.get());
        return null;
    }

    public LoginReason getReason() {
        return reason;
    }

    public void setReason(LoginReason reason) {
        this.reason = reason;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
