package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Signs in, and leads to the page that was asked for, else to the first one the roles allow. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private SigningIn signingIn;
    @Inject
    private Accounts accounts;
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
        signingIn.signIn(username, password);
        Optional<String> wanted = WantedAddress.take((HttpServletRequest) external.getRequest());
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
