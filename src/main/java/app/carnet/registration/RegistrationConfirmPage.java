package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.security.SigningIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/**
 * {@code /registration/confirm.xhtml?link=…}: ends a registration from the message that was sent. To look changes nothing,
 * since mail scanners open links before their readers do; and whoever has the message needs the password as well.
 */
@Named
@RequestScoped
public class RegistrationConfirmPage {

    @Inject
    private SelfRegistrationService service;
    @Inject
    private SigningIn signingIn;
    @Inject
    @Param(name = "link")
    private String link;

    private String password;
    private SelfRegistration asked;

    @PageAction
    public String confirm() {
        boolean phone = getAsked() != null && asked.getPhone() != null;
        asked = null;
        signingIn.by(() -> service.confirm(link, password));
        return Go.to("/my/index").saying(phone ? "registration_confirm.done_phone" : "registration_confirm.done").outcome();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Null if the link is good no more. */
    public SelfRegistration getAsked() {
        return asked = asked == null ? service.find(link).orElse(null) : asked;
    }
}
