package app.carnet.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The person at the page. */
@Named
@RequestScoped
public class SignedIn {

    static final String NAME = SignedIn.class.getName();

    @Inject
    private HttpServletRequest request;

    /** The full name, or null before sign-in. */
    public String getName() {
        return (String) request.getAttribute(NAME);
    }

    public boolean isAnybody() {
        return request.getUserPrincipal() != null;
    }

    public boolean isAdmin() {
        return request.isUserInRole(Role.Names.ADMIN);
    }

    public boolean isManager() {
        return request.isUserInRole(Role.Names.MANAGER);
    }

    public boolean isClerk() {
        return request.isUserInRole(Role.Names.CLERK);
    }

    /** The first page the roles allow. */
    public String getHome() {
        return isClerk() || isManager() ? "/desk" : isAdmin() ? "/security/accounts" : "/security/password";
    }
}
