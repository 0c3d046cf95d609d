package app.carnet.purchase;

import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads purchases. Days are days in the programme's zone. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Purchases {

    private static final String ROWS = "SELECT NEW app.carnet.purchase.PurchaseRow(p.receipt, p.enteredAt, m.number, m.name,"
        + " p.due, p.currency, p.pointsSpent, p.pointsEarned, p.enteredBy) FROM Purchase p JOIN p.member m"
        + " WHERE p.enteredAt >= :from AND p.enteredAt < :end";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;

    /** @throws NotFoundException if there is no such receipt */
    public Purchase get(String receipt) {
        return entityManager.createQuery("SELECT p FROM Purchase p JOIN FETCH p.member LEFT JOIN FETCH p.lines"
                + " WHERE p.receipt = :receipt", Purchase.class)
            .setParameter("receipt", receipt).getResultStream().findFirst()
            .orElseThrow(() -> new NotFoundException("receipt", receipt));
    }

    /**
     * One page of purchases, newest first.
     *
     * @param memberNumber of one member only, or null
     * @param from         first day shown, or null
     * @param to           last day shown, or null
     */
    public Page<PurchaseRow> list(String memberNumber, LocalDate from, LocalDate to, int page) {
        Programme programme = programmes.current();
        String ofMember = memberNumber == null ? "" : " AND m.number = :member";
        var query = entityManager.createQuery(ROWS + ofMember + " ORDER BY p.enteredAt DESC, p.id DESC", PurchaseRow.class)
            .setParameter("from", from == null ? InstantConverter.EARLIEST : programme.startOf(from))
            .setParameter("end", to == null ? InstantConverter.LATEST : programme.startOf(to.plusDays(1)))
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1);
        if (memberNumber != null) {
            query.setParameter("member", memberNumber);
        }
        return Page.of(query.getResultList(), page);
    }

    /** A member's purchases in figures. */
    public PurchaseTotals totals(long memberId) {
        Object[] figures = (Object[]) entityManager.createQuery("SELECT COUNT(p), SUM(p.due) FROM Purchase p WHERE p.member.id = :member")
            .setParameter("member", memberId).getSingleResult();
        List<Instant> newest = entityManager.createQuery("SELECT p.enteredAt FROM Purchase p WHERE p.member.id = :member"
            + " ORDER BY p.enteredAt DESC", Instant.class).setParameter("member", memberId).setMaxResults(1).getResultList();
        return new PurchaseTotals((Long) figures[0], money(figures[1]), newest.isEmpty() ? null : newest.get(0));
    }

    /** Everybody's purchases since that moment in figures. */
    public PurchaseTotals totalsSince(Instant moment) {
        Object[] figures = (Object[]) entityManager.createQuery("SELECT COUNT(p), SUM(p.due) FROM Purchase p WHERE p.enteredAt >= :moment")
            .setParameter("moment", moment).getSingleResult();
        return new PurchaseTotals((Long) figures[0], money(figures[1]), null);
    }

    private static BigDecimal money(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }
}
