package app.carnet.registration;

import app.carnet.foundation.Go;
import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import app.carnet.member.Member;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/**
 * {@code /registration/waiting.xhtml?registration=N}: who registered by themselves and is still to be seen by the desk. What
 * is searched for stands in no address.
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

    private String text;
    private int pageNumber = 1;
    private transient SelfRegistration asked;
    private transient Page<SelfRegistration> page;

    /** Before anything is shown: a registration that is gone is not found. */
    @PageAction
    public void load() {
        getAsked();
    }

    @PageAction
    public String search() {
        page = null;
        return null;
    }

    @PageAction
    public String accept() {
        return Go.to("/member/show").with("member", service.accept(id)).saying("registration_waiting.accepted").outcome();
    }

    @PageAction
    public String refuse() {
        service.refuse(id);
        return Go.to("/registration/waiting").saying("registration_waiting.refused").outcome();
    }

    /** The one that is looked at; null if only the list is. */
    public SelfRegistration getAsked() {
        if (asked == null && id != null) {
            asked = registrations.get(id);
        }
        return asked;
    }

    /** The member who has that phone or e-mail already; null if nobody has. */
    public Member getOwner() {
        return registrations.findOwner(getAsked()).orElse(null);
    }

    public Page<SelfRegistration> getPage() {
        return page = page == null ? registrations.list(text, pageNumber) : page;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPageNumber() {
        return pageNumber;
    }

    public void setPageNumber(int pageNumber) {
        this.pageNumber = pageNumber;
    }
}
