package app.carnet.member;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Holds members while a job writes about them: whoever erases one of them comes before, or waits and forgets what was written. */
@Stateless
@PermitAll
@TransactionAttribute(MANDATORY)
public class HeldMembers {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those of them who are active by now, in the order of their ids; nobody erases them until the transaction ends. */
    public List<Member> active(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entityManager.createQuery("SELECT m FROM Member m WHERE m.id IN :ids AND m.status = :active ORDER BY m.id", Member.class)
            .setParameter("ids", ids).setParameter("active", MemberStatus.ACTIVE).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
