package app.carnet.card;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.member.Member;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Issues, blocks, unblocks and replaces cards; a member never has two that count, whoever comes at the same time. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class CardService {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Cards cards;
    @Inject
    private Numbers numbers;
    @Inject
    private Operations operations;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Gives a member the card of that number, the first one, in the transaction that registers the member. */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void issue(Member member, String cardNumber) {
        issue(new Card(cardNumber, member, clock.instant(), caller.actor(context)));
    }

    /**
     * Stops a card at once, until it is unblocked or replaced.
     *
     * @param remark in free words, or null; not in the audit trail
     * @throws BusinessException {@code error.card_blocked}, {@code error.card_replaced}
     */
    public String block(String token, String cardNumber, StopReason reason, String remark) {
        return operations.once(Operation.of(token, "card.block", cardNumber, reason, remark), cardNumber, () -> {
            Card card = cards.lock(cardNumber);
            card.block(reason, remark, clock.instant(), caller.actor(context));
            audit.record("CARD_BLOCKED", subject(card), reason.name());
        });
    }

    /**
     * Lets a blocked card count again.
     *
     * @throws BusinessException {@code error.card_not_blocked}, {@code error.card_replaced}
     */
    @RolesAllowed(Role.Names.MANAGER)
    public String unblock(String token, String cardNumber) {
        return operations.once(Operation.of(token, "card.unblock", cardNumber), cardNumber, () -> {
            Card card = cards.lock(cardNumber);
            card.unblock();
            audit.record("CARD_UNBLOCKED", subject(card));
        });
    }

    /**
     * Issues a new card in the place of one that is active or blocked, which stops at once and for good.
     *
     * @param reason of a card that is active; one that is blocked keeps its own
     * @return the new card's number
     * @throws BusinessException {@code error.card_replaced} if somebody did already, {@code error.member_closed}
     */
    public String replace(String token, String cardNumber, StopReason reason) {
        String newNumber = CardNumber.of(numbers.next(NumberKind.CARD));
        return operations.once(Operation.of(token, "card.replace", cardNumber, reason), newNumber, () -> {
            Card card = cards.lock(cardNumber);
            card.getMember().requireActive();
            Card successor = card.replace(newNumber, reason, clock.instant(), caller.actor(context));
            entityManager.flush(); // the old card makes room before the new one comes: each member has one current card
            issue(successor);
            audit.record("CARD_REPLACED", subject(card), card.getStopReason() + ", " + newNumber);
        });
    }

    /** Ends all cards of a member who is erased, in the transaction that does. */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void endAll(Member member) {
        entityManager.createQuery("SELECT c FROM Card c WHERE c.member = :member", Card.class).setParameter("member", member)
            .getResultList().forEach(card -> card.end(clock.instant(), caller.actor(context)));
    }

    private void issue(Card card) {
        entityManager.persist(card);
        audit.record("CARD_ISSUED", subject(card), "member " + card.getMember().getNumber());
    }

    private static Subject subject(Card card) {
        return Subject.card(card.getNumber()).ofMember(card.getMember().getNumber());
    }
}
