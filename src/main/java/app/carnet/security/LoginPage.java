package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Signs in, and leads to the page that was asked for, else to the first one the roles allow; or to the second step first. */
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
        return signingIn.signIn(username, password) ? WantedAddress.leadOn(external) : Go.to("/security/second_step").outcome();
    }

    /** Whether somebody has ended the session, so that their phone shall keep no card: who was only away still shows it at the desk. */
    public boolean isLeft() {
        return reason == LoginReason.OUT || reason == LoginReason.ENDED || reason == LoginReason.ERASED;
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
