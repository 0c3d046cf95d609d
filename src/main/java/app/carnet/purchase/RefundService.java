package app.carnet.purchase;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.points.PointsSpentException;
import app.carnet.points.SourceKind;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives purchases back. The purchase itself is never changed: a refund stands beside it, with a number of its own. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class RefundService {

    /** So long can whoever entered a purchase undo it. */
    public static final Duration UNDO_TIME = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Operations operations;
    @Inject
    private Numbers numbers;
    @Inject
    private Programmes programmes;
    @Inject
    private Purchases purchases;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private AuditTrail audit;

    /**
     * Undoes a purchase as a whole, for the clerk whose last one it is, within {@link #UNDO_TIME}: all the money, the points
     * spent go back to the lots they came from, the points earned are taken.
     *
     * @return the number of the refund; of the first one, if this token has undone this purchase before
     * @throws BusinessException if it is too late, another clerk's, not the last, undone already, or its member closed
     * @throws PointsSpentException if the points it earned have been spent meanwhile
     */
    public String undo(String token, String receipt) {
        String number = RefundNumber.of(numbers.next(NumberKind.REFUND));
        return operations.once(Operation.of(token, "purchase.undo", receipt), number, () -> book(number, receipt));
    }

    /**
     * What {@link #undo} would do now; nothing is locked or written.
     *
     * @throws BusinessException if it would be refused
     */
    public UndoQuote quoteUndo(String receipt) {
        Purchase purchase = purchases.get(receipt);
        requireUndoable(purchase, clock.instant());
        return new UndoQuote(purchase, accounts.quoteReversal(purchase.getMember().getId(), new EntrySource(SourceKind.PURCHASE, receipt)));
    }

    /** Whether whoever asks could undo this purchase now, unless it is undone already; points may still be in the way. */
    public boolean isUndoable(Purchase purchase) {
        return refusal(purchase, clock.instant()) == null;
    }

    /** How the purchase was undone, if it was. */
    public Optional<Refund> findUndo(Purchase purchase) {
        return entityManager.createQuery("SELECT r FROM Refund r WHERE r.purchase = :purchase AND r.reason = :reason", Refund.class)
            .setParameter("purchase", purchase).setParameter("reason", RefundReason.UNDONE).getResultStream().findFirst();
    }

    private void book(String number, String receipt) {
        Instant now = clock.instant();
        Purchase purchase = purchases.get(receipt);
        LockedAccount account = ledger.lock(purchase.getMember().getNumber(), programmes.current().dayOf(now));
        requireUndoable(purchase, now);
        EntrySource deed = new EntrySource(SourceKind.PURCHASE, receipt);
        EntrySource refund = new EntrySource(SourceKind.REFUND, number);
        long returned = ledger.reverseRedemption(account, deed, refund);
        long taken = ledger.reverseEarning(account, deed, refund);
        entityManager.persist(new Refund(number, purchase, RefundReason.UNDONE, returned, taken)
            .by(caller.actor(context), caller.getBranchId(), now, account.today()));
        audit.record("PURCHASE_UNDONE", Subject.purchase(receipt).ofMember(purchase.getMember().getNumber()), "refund " + number + " points +" + returned + " -" + taken);
        entityManager.flush();
    }

    private void requireUndoable(Purchase purchase, Instant now) {
        String refusal = findUndo(purchase).isPresent() ? "error.undo_done" : refusal(purchase, now);
        if (refusal != null) {
            throw new BusinessException(refusal);
        }
    }

    /** The key of the sentence that says why not, or null. A clock set back gives nobody more time, nor an earlier purchase. */
    private String refusal(Purchase purchase, Instant now) {
        if (!purchase.getEnteredBy().equals(caller.actor(context))) {
            return "error.undo_other_clerk";
        }
        if (!purchase.getMember().isActive()) {
            return "error.member_closed";
        }
        if (Duration.between(purchase.getEnteredAt(), now).abs().compareTo(UNDO_TIME) > 0) {
            return "error.undo_late";
        }
        return purchases.isLastOfItsClerk(purchase) ? null : "error.undo_not_last";
    }
}
