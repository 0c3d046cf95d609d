package app.carnet.security;

import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
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
    private ExternalContext external;

    private Long branchId;

    /** Shows the same page again, from there. */
    @PageAction
    public void change() throws IOException {
        standing.switchTo(branchId);
        SignedInSession.find(request).ifPresent(session -> session.at(branchId).keep(request));
        String query = request.getQueryString();
        external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    public Long getBranchId() {
        return branchId == null ? signedIn.getBranchId() : branchId;
    }

    public void setBranchId(Long branchId) {
        this.branchId = branchId;
    }
}
