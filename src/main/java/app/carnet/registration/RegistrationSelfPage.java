package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code /registration/self.xhtml}: somebody becomes a member by themselves; {@code ?sent=} says how it goes on. */
@Named
@RequestScoped
public class RegistrationSelfPage {

    @Inject
    private SelfRegistrationService service;
    @Inject
    private SignedIn signedIn;

    private final SelfRegistration asked = new SelfRegistration();
    private String newPassword;
    private String homepage;

    /** Whoever is signed in has an account already. */
    @PageAction
    public String load() {
        return signedIn.isAnybody() ? Go.to("/index").outcome() : null;
    }

    /** The language of the page becomes the member's. */
    @PageAction
    public String register() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked.setLanguage(faces.getViewRoot().getLocale().toLanguageTag());
        Optional<String> code = service.begin(asked, newPassword, homepage != null);
        code.ifPresent(said -> faces.getExternalContext().getFlash().put("code", said));
        return Go.to("/registration/self").with("sent", code.isPresent() ? "desk" : "mail").outcome();
    }

    public boolean isByMail() {
        return service.isByMail();
    }

    public SelfRegistration getAsked() {
        return asked;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    /** No person sees this input: whoever fills it in is a program. */
    public String getHomepage() {
        return homepage;
    }

    public void setHomepage(String homepage) {
        this.homepage = homepage;
    }
}
