package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/**
 * {@code /registration/waiting.xhtml?registration=N}: who registered by themselves and is still to be seen by the desk; without
 * the number all of them, see {@link WaitingList}.
 */
@Named
@ViewScoped
public class RegistrationWaitingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingRegistrations registrations;
    @Inject
    private WaitingService service;
    @Inject
    @Param(name = "registration")
    private Long id;

    private String token;
    private transient SelfRegistration asked;
    private transient WaitingCheck check;

    /** Before anything is shown: a registration that is gone is not found. Of one that is, phone and e-mail are shown in full. */
    @PageAction
    public void load() {
        asked = id == null ? null : service.reveal(id);
    }

    @PageAction
    public String accept() {
        String number = service.accept(token, id);
        String said = registrations.findUnconfirmed(number).map(RegistrationWaitingPage::waysIn).orElse("registration_waiting.accepted");
        return Go.to("/member/show").with("member", number).saying(said).outcome();
    }

    private static String waysIn(Member member) {
        return member.getPhone() == null ? "registration_waiting.accepted_mail_alone" : "registration_waiting.accepted_mail";
    }

    @PageAction
    public String refuse() {
        service.refuse(token, id);
        return Go.to("/registration/waiting").saying("registration_waiting.refused").outcome();
    }

    /** The one that is looked at; null if only the list is, or if it was used up by a press of which this is the second. */
    public SelfRegistration getAsked() {
        if (asked == null && id != null) {
            asked = registrations.find(id).orElse(null);
        }
        return asked;
    }

    public WaitingCheck getCheck() {
        return check = check == null ? registrations.check(getAsked()) : check;
    }

    /** Whether there are buttons; while a press is read there always are, so that a second one leads where the first did. */
    public boolean isOpen() {
        return getAsked() != null || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    public Long getId() {
        return id;
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }
}
