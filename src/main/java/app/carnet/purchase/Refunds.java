package app.carnet.purchase;

import app.carnet.foundation.NotFoundException;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads refunds. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Refunds {

    @Inject
    private Ownership ownership;
    @PersistenceContext
    private EntityManager entityManager;

    /**
     * With its purchase and the lines of both.
     *
     * @throws NotFoundException if there is no such refund
     */
    public Refund get(String number) {
        Refund refund = entityManager.createQuery("SELECT r FROM Refund r JOIN FETCH r.purchase p JOIN FETCH p.member LEFT JOIN FETCH r.lines"
                + " WHERE r.number = :number", Refund.class)
            .setParameter("number", number).getResultStream().findFirst()
            .orElseThrow(() -> new NotFoundException("refund", number));
        refund.getPurchase().getLines().size();
        return refund;
    }

    /** Whether there is such a refund. */
    public boolean exists(String number) {
        return !entityManager.createQuery("SELECT r.id FROM Refund r WHERE r.number = :number").setParameter("number", number)
            .getResultList().isEmpty();
    }

    /** All refunds of the purchase with their lines, in the order they were booked; members ask for their own. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public List<Refund> of(Purchase purchase) {
        ownership.require(purchase.getMember().getId());
        return entityManager.createQuery("SELECT DISTINCT r FROM Refund r LEFT JOIN FETCH r.lines WHERE r.purchase = :purchase ORDER BY r.id", Refund.class)
            .setParameter("purchase", purchase).getResultList();
    }

    /** What can still be given back of the purchase. */
    public PurchaseRest rest(Purchase purchase) {
        return PurchaseRest.of(purchase, of(purchase));
    }

    /** How the purchase was undone, if it was. */
    public Optional<Refund> findUndo(Purchase purchase) {
        return entityManager.createQuery("SELECT r FROM Refund r WHERE r.purchase = :purchase AND r.reason = :reason", Refund.class)
            .setParameter("purchase", purchase).setParameter("reason", RefundReason.UNDONE).getResultStream().findFirst();
    }
}
