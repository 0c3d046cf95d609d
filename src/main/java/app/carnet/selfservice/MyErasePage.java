package app.carnet.selfservice;

import app.carnet.foundation.Go;
import app.carnet.foundation.Language;
import app.carnet.foundation.PageAction;
import app.carnet.privacy.ErasureService;
import app.carnet.security.LoginReason;
import app.carnet.security.SignOutPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;

/** {@code /my/erase.xhtml}: the member has everything erased that says who they are, and is signed out for good. */
@Named
@RequestScoped
public class MyErasePage {

    @Inject
    private Me me;
    @Inject
    private ErasureService erasure;
    @Inject
    private SignOutPage signOut;
    @Inject
    private Language language;

    private String password;

    /** Before anything is shown. */
    @PageAction
    public void load() {
        me.getMember();
    }

    @PageAction
    public String erase() throws ServletException {
        erasure.eraseOwn(password, language.getLocale());
        signOut.signOut();
        return Go.to("/login").with("reason", LoginReason.ERASED).outcome();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
