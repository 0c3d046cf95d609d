package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks for a link to a new password. */
@Named
@RequestScoped
public class SecurityForgotPage {

    @Inject
    private ForgottenPasswords passwords;
    @Inject
    @Any
    private Instance<PasswordMail> mail;

    private String member;

    @PageAction
    public String ask() {
        passwords.ask(member);
        return Go.to("/login").saying("security_forgot.done").outcome();
    }

    /** Whether the place can send links; otherwise the desk helps. */
    public boolean isSending() {
        return mail.stream().anyMatch(PasswordMail::canSend);
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }
}
