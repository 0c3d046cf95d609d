package app.carnet.security;

import app.carnet.foundation.Go;
import app.carnet.foundation.PageAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session on the server; what the browser still holds is worth nothing, and a member's card goes from the phone. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private SignIns signIns;
    @Inject
    private SignInCookie signInCookie;
    @Inject
    private ExternalContext external;

    @PageAction
    public String signOut() throws ServletException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignedInSession.find(request).ifPresent(session -> signIns.signedOut(session.id()));
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (request.isUserInRole(Role.Names.MEMBER)) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        request.logout();
        SignedInSession.end(request);
        signInCookie.takeBack(request, response);
        return Go.to("/login").with("reason", LoginReason.OUT).outcome();
    }
}
