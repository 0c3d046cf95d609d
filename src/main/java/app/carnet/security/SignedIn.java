package app.carnet.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The person at the page. */
@Named
@RequestScoped
public class SignedIn {

    static final String PRESENCE = Presence.class.getName();

    private static final Presence NOBODY = new Presence(null, null, List.of(), false);

    @Inject
    private HttpServletRequest request;

    /** The full name, or null before sign-in; of members, the number. */
    public String getName() {
        return presence().fullName();
    }

    /** Where the person stands; null before sign-in, and where nobody works in branches. */
    public Long getBranchId() {
        return presence().branchId();
    }

    /** Where the person may work now, by name. */
    public List<Long> getBranchIds() {
        return presence().branchIds();
    }

    /** True if the branch the person worked in was closed to them since their last click. */
    public boolean isMoved() {
        return presence().moved();
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

    /** True for somebody who has their own pages and no others. */
    public boolean isMember() {
        return request.isUserInRole(Role.Names.MEMBER);
    }

    /** True for somebody who works here, whatever they may open. */
    public boolean isStaff() {
        return isAnybody() && !isMember();
    }

    private Presence presence() {
        Presence presence = (Presence) request.getAttribute(PRESENCE);
        return presence == null ? NOBODY : presence;
    }

    /** The first page the roles allow. */
    public String getHome() {
        return isMember() ? "/my/index" : isClerk() || isManager() ? "/desk" : isAdmin() ? "/security/accounts" : "/security/password";
    }
}
