package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** {@code /security/new_password.xhtml?link=S}: a new password by the link that was mailed. To look at the page uses up nothing. */
@Named
@RequestScoped
public class SecurityNewPasswordPage {

    @Inject
    private ForgottenPasswords passwords;
    @Inject
    @Param(name = "link")
    private String link;

    private String newPassword;

    @PageAction
    public String choose() {
        passwords.choose(link, newPassword);
        return Go.to("/login").saying("security_new_password.done").outcome();
    }

    public boolean isGood() {
        return passwords.isGood(link);
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
