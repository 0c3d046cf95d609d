package app.carnet.card;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.member.Member;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads cards. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Cards {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Ownership ownership;
    @Inject
    private Programmes programmes;

    /** Whom the card stands for; nobody once it is blocked or replaced. */
    public Optional<Member> findMember(String cardNumber) {
        return find(cardNumber).filter(Card::isActive).map(Card::getMember);
    }

    /** Whatever its status. */
    public Optional<Card> find(String cardNumber) {
        return entityManager.createQuery("SELECT c FROM Card c JOIN FETCH c.member WHERE c.number = :number", Card.class)
            .setParameter("number", cardNumber).getResultStream().findFirst();
    }

    /** @throws NotFoundException if no card has that number */
    public Card get(String cardNumber) {
        return find(cardNumber).orElseThrow(() -> new NotFoundException("card", cardNumber));
    }

    /** The card as it stands, kept from everybody else until the end of the caller's transaction. */
    @TransactionAttribute(MANDATORY)
    public Card lock(String cardNumber) {
        return entityManager.createQuery("SELECT c FROM Card c WHERE c.number = :number", Card.class)
            .setParameter("number", cardNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
            .orElseThrow(() -> new NotFoundException("card", cardNumber));
    }

    /** A member's cards: the current one, then those before it, the latest first; members ask for their own. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public List<Card> of(long memberId) {
        ownership.require(memberId);
        return entityManager.createQuery("SELECT c FROM Card c WHERE c.member.id = :member"
                + " ORDER BY CASE WHEN c.status = :replaced THEN 1 ELSE 0 END, c.issuedAt DESC, c.id DESC", Card.class)
            .setParameter("member", memberId).setParameter("replaced", CardStatus.REPLACED).getResultList();
    }

    /**
     * The active cards of active members, the latest issued first.
     *
     * @param since       issued on that day, in the programme's zone, or later; null for all
     * @param evenPrinted also those that have been printed already
     */
    public Page<Card> toPrint(LocalDate since, boolean evenPrinted, int page) {
        Instant start = since == null ? Instant.EPOCH : programmes.current().startOf(since);
        return Page.of(entityManager.createQuery("SELECT c FROM Card c JOIN FETCH c.member m WHERE c.status = :active AND m.closedAt IS NULL"
                + (evenPrinted ? "" : " AND c.printedTimes = 0") + " AND c.issuedAt >= :start ORDER BY c.issuedAt DESC, c.id DESC", Card.class)
            .setParameter("active", CardStatus.ACTIVE).setParameter("start", start)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }
}
