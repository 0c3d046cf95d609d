package app.carnet.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** Says in which roles it is called: one verb for everybody, one for managers alone. */
@Stateless
@DeclareRoles({Role.Names.ADMIN, Role.Names.MANAGER, Role.Names.CLERK, Role.Names.MEMBER})
@PermitAll
public class RoleProbe {

    @Resource
    private SessionContext context;

    public boolean isCalledBy(String role) {
        return context.isCallerInRole(role);
    }

    @RolesAllowed(Role.Names.MANAGER)
    public String forManagers() {
        return "done";
    }
}
