package app.carnet.card;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.Caller;
import app.carnet.member.Member;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Issues cards. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class CardService {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Gives a member the card of that number, in the caller's transaction. */
    @TransactionAttribute(MANDATORY)
    public void issue(Member member, String cardNumber) {
        entityManager.persist(new Card(cardNumber, member, clock.instant(), caller.actor(context)));
        audit.record("CARD_ISSUED", Subject.card(cardNumber), "member " + member.getNumber());
    }
}
