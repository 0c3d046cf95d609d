package app.carnet.purchase;

import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads purchases. Days are days in the programme's zone. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Purchases {

    private static final String ROWS = "SELECT NEW app.carnet.purchase.PurchaseRow(p.receipt, p.enteredAt, m.number, m.name,"
        + " p.due, p.currency, p.pointsSpent, p.pointsEarned, COALESCE(clerk.fullName, p.enteredBy), p.branchId,"
        + " COALESCE(undoer.fullName, r.refundedBy), r.refundedAt, (SELECT SUM(f.amount) FROM Refund f WHERE f.purchase = p), (SELECT SUM(f.heldBack) FROM Refund f WHERE f.purchase = p),"
        + " (SELECT SUM(f.pointsReturned) FROM Refund f WHERE f.purchase = p), (SELECT SUM(f.pointsTaken) FROM Refund f WHERE f.purchase = p))"
        + " FROM Purchase p JOIN p.member m LEFT JOIN Refund r ON r.purchase = p AND r.reason = app.carnet.purchase.RefundReason.UNDONE"
        + " LEFT JOIN Account clerk ON clerk.username = p.enteredBy LEFT JOIN Account undoer ON undoer.username = r.refundedBy"
        + " WHERE p.enteredAt >= :from AND p.enteredAt < :end";

    /** How many purchases were undone, and the money that was handed out. */
    private static final String REFUNDED = "SELECT SUM(CASE WHEN r.reason = app.carnet.purchase.RefundReason.UNDONE THEN 1 ELSE 0 END),"
        + " SUM(r.amount - r.heldBack) FROM Refund r WHERE ";

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Ownership ownership;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** @throws NotFoundException if there is no such receipt, and for members if it is not theirs */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public Purchase get(String receipt) {
        Purchase purchase = entityManager.createQuery("SELECT p FROM Purchase p JOIN FETCH p.member LEFT JOIN FETCH p.lines"
                + " WHERE p.receipt = :receipt", Purchase.class)
            .setParameter("receipt", receipt).getResultStream().findFirst()
            .orElseThrow(() -> new NotFoundException("receipt", receipt));
        ownership.require(purchase.getMember().getId());
        return purchase;
    }

    /** Whether there is such a receipt. */
    public boolean exists(String receipt) {
        return !entityManager.createQuery("SELECT p.id FROM Purchase p WHERE p.receipt = :receipt").setParameter("receipt", receipt)
            .getResultList().isEmpty();
    }

    /**
     * One page of purchases, newest first.
     *
     * @param memberNumber of one member only, or null
     * @param branchId     entered there only, or null
     * @param from         first day shown, or null
     * @param to           last day shown, or null
     */
    public Page<PurchaseRow> list(String memberNumber, Long branchId, LocalDate from, LocalDate to, int page) {
        Programme programme = programmes.current();
        String which = (memberNumber == null ? "" : " AND m.number = :member") + (branchId == null ? "" : " AND p.branchId = :branch");
        var query = entityManager.createQuery(ROWS + which + " ORDER BY p.id DESC", PurchaseRow.class)
            .setParameter("from", from == null ? InstantConverter.EARLIEST : programme.startOf(from))
            .setParameter("end", to == null ? InstantConverter.LATEST : programme.startOf(to.plusDays(1)))
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1);
        if (memberNumber != null) {
            query.setParameter("member", memberNumber);
        }
        if (branchId != null) {
            query.setParameter("branch", branchId);
        }
        return Page.of(query.getResultList(), page);
    }

    /** One page of the purchases of the member who is signed in, newest first. */
    @RolesAllowed(Role.Names.MEMBER)
    public Page<PurchaseRow> own(int page) {
        return list(context.getCallerPrincipal().getName(), null, null, null, page);
    }

    /**
     * The newest of today, newest first.
     *
     * @param branchId entered there only; null where nobody works in branches: everybody's
     */
    public List<PurchaseRow> latestToday(Long branchId, int most) {
        Programme programme = programmes.current();
        LocalDate today = programme.today(clock);
        String which = branchId == null ? "" : " AND p.branchId = :branch";
        var query = entityManager.createQuery(ROWS + which + " ORDER BY p.enteredAt DESC, p.id DESC", PurchaseRow.class)
            .setParameter("from", programme.startOf(today)).setParameter("end", programme.startOf(today.plusDays(1))).setMaxResults(most);
        if (branchId != null) {
            query.setParameter("branch", branchId);
        }
        return query.getResultList();
    }

    /** Whether its clerk has entered nothing since, whatever the clock said: ids rise in the order of booking. */
    public boolean isLastOfItsClerk(Purchase purchase) {
        return entityManager.createQuery("SELECT p.id FROM Purchase p WHERE p.id > :purchase AND p.enteredBy = :clerk", Long.class)
            .setParameter("purchase", purchase.getId()).setParameter("clerk", purchase.getEnteredBy())
            .setMaxResults(1).getResultList().isEmpty();
    }

    /** A member's purchases in figures, without what was given back. */
    public PurchaseTotals totals(long memberId) {
        Object[] figures = figures("SELECT COUNT(p), SUM(p.due) FROM Purchase p WHERE p.member.id = :key", memberId);
        Object[] refunded = figures(REFUNDED + "r.purchase.member.id = :key", memberId);
        List<Instant> newest = entityManager.createQuery("SELECT p.enteredAt FROM Purchase p WHERE p.member.id = :member"
            + " AND NOT EXISTS (SELECT r FROM Refund r WHERE r.purchase = p AND r.reason = :undone) ORDER BY p.enteredAt DESC", Instant.class)
            .setParameter("member", memberId).setParameter("undone", RefundReason.UNDONE).setMaxResults(1).getResultList();
        return net(figures, refunded, newest.isEmpty() ? null : newest.get(0));
    }

    /**
     * Everybody's purchases since that moment in figures, without what of just those was given back. The refund's own
     * moment only leads to the few that come into question.
     */
    public PurchaseTotals totalsSince(Instant moment) {
        return net(figures("SELECT COUNT(p), SUM(p.due) FROM Purchase p WHERE p.enteredAt >= :key", moment),
            figures(REFUNDED + "r.refundedAt >= :key AND r.purchase.enteredAt >= :key", moment), null);
    }

    /** Money given back since that moment of what was bought before it. */
    public BigDecimal paidOutOfEarlier(Instant moment) {
        return money(figures(REFUNDED + "r.refundedAt >= :key AND r.purchase.enteredAt < :key", moment)[1]);
    }

    private Object[] figures(String query, Object key) {
        return (Object[]) entityManager.createQuery(query).setParameter("key", key).getSingleResult();
    }

    private static PurchaseTotals net(Object[] bought, Object[] refunded, Instant lastAt) {
        long undone = refunded[0] == null ? 0 : ((Number) refunded[0]).longValue();
        return new PurchaseTotals((Long) bought[0] - undone, money(bought[1]).subtract(money(refunded[1])), lastAt);
    }

    private static BigDecimal money(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }
}
