package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.member.EmailChangeService;
import app.carnet.member.EmailChanges;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/**
 * {@code /registration/confirm_email.xhtml?link=S}: the owner of an address says that it is theirs, with the member's password.
 * To look at the page changes nothing, since programs that scan mail open links; and nobody need be signed in, since mail may
 * be read on another device.
 */
@Named
@RequestScoped
public class RegistrationConfirmEmailPage {

    @Inject
    private EmailChanges changes;
    @Inject
    private EmailChangeService service;
    @Inject
    @Param(name = "link")
    private String link;

    private String password;

    @PageAction
    public String confirm() {
        service.confirm(link, password);
        return Go.to("/index").saying("registration_confirm_email.done").outcome();
    }

    public boolean isGood() {
        return changes.findOwner(link).isPresent();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
