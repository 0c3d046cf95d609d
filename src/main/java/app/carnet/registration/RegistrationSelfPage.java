package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import app.carnet.foundation.Refusals;
import app.carnet.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /registration/self.xhtml}: somebody becomes a member by themselves; {@code ?sent=} says how it goes on. */
@Named
@RequestScoped
public class RegistrationSelfPage {

    @Inject
    private SelfRegistrationService service;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Refusals refusals;
    @Inject
    private DeskCode deskCode;

    private final SelfRegistration asked = new SelfRegistration();
    private String newPassword;
    private String homepage;

    /** Whoever is signed in has an account already. */
    @PageAction
    public String load() {
        return signedIn.isAnybody() ? Go.to("/index").outcome() : null;
    }

    /**
     * As soon as every input was looked at by itself: says at once whatever {@link #register} would refuse for what could be
     * read. That is taken over early; a second time it changes nothing.
     */
    public void checkAll(ComponentSystemEvent validated) {
        UIComponent form = validated.getComponent();
        form.processUpdates(FacesContext.getCurrentInstance());
        boolean contactRead = Stream.of("phone", "email").map(form::findComponent).map(UIInput.class::cast).allMatch(UIInput::isValid);
        refusals.sayAll(service.refusals(asked, newPassword, contactRead));
    }

    /** The language of the page becomes the member's. */
    @PageAction
    public String register() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked.setLanguage(faces.getViewRoot().getLocale().toLanguageTag());
        Optional<String> code = service.begin(asked, newPassword, homepage != null);
        code.ifPresent(told -> deskCode.keep(asked));
        return Go.to("/registration/self").with("sent", code.isPresent() ? "desk" : "mail").outcome();
    }

    /** For whoever has the device by now: the code for the desk is shown in it no more. Idempotent by nature. */
    @PageAction
    public String startAnew() {
        deskCode.forget();
        return Go.to("/registration/self").outcome();
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
