package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new password by the one-time code an administrator gave. */
@Named
@RequestScoped
public class SecurityResetPage {

    @Inject
    private PasswordService passwords;

    private String username;
    private String code;
    private String newPassword;

    @PageAction
    public String reset() {
        passwords.reset(username, code, newPassword);
        return Go.to("/login").saying("security_reset.done").outcome();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
