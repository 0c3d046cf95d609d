package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One's own password. */
@Named
@RequestScoped
public class SecurityPasswordPage {

    @Inject
    private PasswordService passwords;
    @Inject
    private SignedIn signedIn;
    @Inject
    private ThisSession thisSession;

    private String oldPassword;
    private String newPassword;

    /** Ends the other sessions of the account; this one goes on. */
    @PageAction
    public String change() {
        thisSession.goOn(passwords.change(oldPassword, newPassword, thisSession.getId()));
        return Go.to(signedIn.getHome()).saying("security_password.done").outcome();
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
