package app.carnet.security;

import app.carnet.foundation.KeptForms;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The branches in every page's menu, for those who may work in several. */
@Named
@RequestScoped
public class StandingPage {

    @Inject
    private StandingService standing;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;
    @Inject
    private KeptForms keptForms;

    private Long branchId;

    /** Shows the same page again, from there, with what was typed into it. */
    @PageAction
    public void change() throws IOException {
        standing.switchTo(branchId);
        SignedInSession.find(request).ifPresent(session -> session.at(branchId).keep(request));
        keptForms.showAgain();
    }

    public Long getBranchId() {
        return branchId == null ? signedIn.getBranchId() : branchId;
    }

    public void setBranchId(Long branchId) {
        this.branchId = branchId;
    }
}
