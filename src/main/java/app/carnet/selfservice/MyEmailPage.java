package app.carnet.selfservice;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.member.Email;
import app.carnet.member.EmailChangeService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The member's own e-mail address, and another one to be confirmed. */
@Named
@RequestScoped
public class MyEmailPage {

    @Inject
    private EmailChangeService changes;

    private Email email;
    private String password;

    @PageAction
    public String ask() {
        changes.ask(email, password);
        return Go.to("/my/profile").saying("my_email.done").outcome();
    }

    public Email getEmail() {
        return email;
    }

    public void setEmail(Email email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
