package app.carnet.registration;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** All who wait for the desk, page by page; what is searched for stands in no address. */
@Named
@ViewScoped
public class WaitingList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingRegistrations registrations;

    private String text;
    private int pageNumber = 1;
    private transient Page<SelfRegistration> page;

    @PageAction
    public String search() {
        page = null;
        return null;
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
