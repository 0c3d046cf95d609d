package app.carnet.card;

import app.carnet.member.Member;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads cards. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Cards {

    @PersistenceContext
    private EntityManager entityManager;

    /** Whose card it is. */
    public Optional<Member> findMember(String cardNumber) {
        return entityManager.createQuery("SELECT m FROM Card c JOIN c.member m WHERE c.number = :number", Member.class)
            .setParameter("number", cardNumber).getResultStream().findFirst();
    }

    /** A member's cards, the newest first. */
    public List<Card> of(long memberId) {
        return entityManager.createQuery("SELECT c FROM Card c WHERE c.member.id = :member ORDER BY c.issuedAt DESC", Card.class)
            .setParameter("member", memberId).getResultList();
    }
}
