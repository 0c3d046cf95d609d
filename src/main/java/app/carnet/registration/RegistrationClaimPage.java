package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.security.PasswordService;
import app.carnet.security.SignedIn;
import app.carnet.security.SigningIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A member makes their account their own: by the code from the desk they choose a password, and are signed in. */
@Named
@RequestScoped
public class RegistrationClaimPage {

    @Inject
    private PasswordService passwords;
    @Inject
    private SigningIn signingIn;
    @Inject
    private SignedIn signedIn;

    private String member;
    private String code;
    private String newPassword;

    /** Whoever is signed in has an account already. */
    @PageAction
    public String load() {
        return signedIn.isAnybody() ? Go.to("/index").outcome() : null;
    }

    @PageAction
    public String claim() {
        signingIn.by(() -> passwords.claim(member, code, newPassword));
        return Go.to("/index").saying("registration_claim.done").outcome();
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
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
