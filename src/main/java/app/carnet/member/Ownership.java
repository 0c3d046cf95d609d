package app.carnet.member;

import app.carnet.foundation.NotFoundException;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Keeps members to what is theirs. A verb that members may call besides the staff, and that is told whom it is about, asks
 * here first: for the staff nothing happens; for a member it must be the caller.
 */
@Stateless
@DeclareRoles(Role.Names.MEMBER)
@PermitAll
public class Ownership {

    @Resource
    private SessionContext context;
    @PersistenceContext
    private EntityManager entityManager;

    /** @throws NotFoundException if a member asks for another one's: whether there is one is not told */
    public void require(long memberId) {
        if (context.isCallerInRole(Role.Names.MEMBER) && !isCaller(memberId)) {
            throw new NotFoundException("member", memberId);
        }
    }

    private boolean isCaller(long memberId) {
        return entityManager.createQuery("SELECT COUNT(m) FROM Member m WHERE m.id = :id AND m.number = :caller", Long.class)
            .setParameter("id", memberId).setParameter("caller", context.getCallerPrincipal().getName()).getSingleResult() > 0;
    }
}
