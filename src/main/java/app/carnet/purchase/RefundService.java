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
import app.carnet.points.Reversal;
import app.carnet.points.SourceKind;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Gives purchases back, as a whole or in parts. The purchase itself is never changed: each refund stands beside it, with a
 * number of its own. Money is in the purchase's currency.
 */
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
    private Refunds refunds;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private AuditTrail audit;

    /**
     * Gives back what is asked for: money, the points spent on it to the lots they came from, and takes the points that it
     * earned; what of those is missing follows the programme's policy. All of it in one transaction, under the account's lock.
     *
     * @param fingerprint of the quote that was shown
     * @return the number of the refund; of the first one, if this token has made this refund before
     * @throws QuoteChangedException if it comes to something else by now; nothing is booked and the token is not used up
     * @throws BusinessException if more is asked for than is left, the policy refuses, the clerk may not, or the member is closed
     */
    public String refund(String token, RefundRequest request, String fingerprint) {
        request.requireReason();
        String number = RefundNumber.of(numbers.next(NumberKind.REFUND));
        return operations.once(Operation.of(token, "purchase.refund", request.receipt(), request), number, () -> book(number, request, fingerprint));
    }

    /**
     * Undoes a purchase as a whole, for the clerk whose last one it is, within {@link #UNDO_TIME}: a refund that needs no
     * reason and no limit.
     *
     * @param fingerprint of the quote that was shown
     * @return the number of the refund; of the first one, if this token has undone this purchase before
     * @throws QuoteChangedException if it comes to something else by now
     * @throws BusinessException if it is too late, another clerk's, not the last, undone already, or its member closed
     */
    public String undo(String token, String receipt, String fingerprint) {
        String number = RefundNumber.of(numbers.next(NumberKind.REFUND));
        return operations.once(Operation.of(token, "purchase.undo", receipt), number, () -> book(number, undoing(receipt), fingerprint));
    }

    /**
     * What {@link #refund} would do now; nothing is locked or written.
     *
     * @throws BusinessException if it would be refused
     */
    public RefundQuote quote(RefundRequest request) {
        Programme programme = programmes.current();
        Purchase purchase = purchases.get(request.receipt());
        RefundShares shares = shares(request, purchase, clock.instant(), programme);
        Reversal points = accounts.quoteReversal(purchase.getMember().getId(), source(purchase), shares.back(), shares.take());
        return new RefundQuote(purchase, shares, points, Shortfall.of(points.missing(), shares.money(), programme));
    }

    /**
     * What {@link #undo} would do now; nothing is locked or written.
     *
     * @throws BusinessException if it would be refused
     */
    public RefundQuote quoteUndo(String receipt) {
        return quote(undoing(receipt));
    }

    /** The same; empty instead of a refusal. */
    public Optional<RefundQuote> preview(RefundRequest request) {
        try {
            return Optional.of(quote(request));
        } catch (BusinessException toldByTheAction) {
            return Optional.empty();
        }
    }

    /** The same; empty instead of a refusal. */
    public Optional<RefundQuote> previewUndo(String receipt) {
        return preview(undoing(receipt));
    }

    /** Whether whoever asks could undo this purchase now, unless it is undone already; points may still be in the way. */
    public boolean isUndoable(Purchase purchase) {
        return refusalToUndo(purchase, clock.instant()) == null;
    }

    /**
     * Why whoever asks can give nothing back of this purchase now, however little they ask for.
     *
     * @return the key of the sentence, or null if they can
     */
    public String refusal(Purchase purchase, PurchaseRest rest) {
        Programme programme = programmes.current();
        if (rest.isNothing()) {
            return "error.refund_done";
        }
        String refusal = refusalToRefund(purchase, programme.today(clock));
        BigDecimal coin = BigDecimal.ONE.movePointLeft(programme.moneyScale());
        return refusal == null && isBeyondLimit(rest.refunded().add(coin), programme) ? "error.refund_limit_reached" : refusal;
    }

    private void book(String number, RefundRequest request, String fingerprint) {
        Programme programme = programmes.current();
        Instant now = clock.instant();
        Purchase purchase = purchases.get(request.receipt());
        LockedAccount account = ledger.lock(purchase.getMember().getNumber(), programme.dayOf(now));
        RefundShares shares = shares(request, purchase, now, programme);
        EntrySource refund = new EntrySource(SourceKind.REFUND, number);
        Reversal points = ledger.reverse(account, source(purchase), refund, shares.back(), shares.take(), programme);
        RefundQuote quote = new RefundQuote(purchase, shares, points, Shortfall.of(points.missing(), shares.money(), programme));
        if (!quote.getFingerprint().equals(fingerprint)) {
            throw new QuoteChangedException();
        }
        if (quote.pointsSettled() > 0) {
            ledger.settle(account, quote.pointsSettled(), refund);
        }
        entityManager.persist(new Refund(number, quote, request.reason(), request.remark())
            .by(caller.actor(context), caller.getBranchId(), now, account.today()));
        audit.record(request.isUndoing() ? "PURCHASE_UNDONE" : "PURCHASE_REFUNDED",
            Subject.purchase(purchase.getReceipt()).ofMember(purchase.getMember().getNumber()),
            "refund " + number + " points +" + points.returned() + " -" + points.taken());
        entityManager.flush();
    }

    private RefundShares shares(RefundRequest request, Purchase purchase, Instant now, Programme programme) {
        if (request.isUndoing()) {
            requireUndoable(purchase, now);
        }
        PurchaseRest rest = refunds.rest(purchase);
        RefundShares shares = RefundShares.of(request, rest);
        if (!request.isUndoing()) {
            requireRefundable(purchase, rest.refunded().add(shares.value()), programme.dayOf(now), programme);
        }
        return shares;
    }

    private void requireRefundable(Purchase purchase, BigDecimal refundedByThen, LocalDate today, Programme programme) {
        String refusal = refusalToRefund(purchase, today);
        if (refusal != null) {
            throw new BusinessException(refusal);
        }
        if (isBeyondLimit(refundedByThen, programme)) {
            throw new BusinessException("error.refund_over_limit", programme.getRefunds().getClerkLimit(), refundedByThen);
        }
    }

    /** The key of the sentence that says why nothing can be given back, or null. */
    private String refusalToRefund(Purchase purchase, LocalDate today) {
        if (!purchase.getMember().isActive()) {
            return "error.member_closed";
        }
        return mayEverything() || purchase.getEnteredOn().equals(today) ? null : "error.refund_other_day";
    }

    private boolean isBeyondLimit(BigDecimal refunded, Programme programme) {
        BigDecimal limit = programme.getRefunds().getClerkLimit();
        return limit != null && refunded.compareTo(limit) > 0 && !mayEverything();
    }

    private boolean mayEverything() {
        return context.isCallerInRole(Role.Names.MANAGER);
    }

    private void requireUndoable(Purchase purchase, Instant now) {
        String refusal = refunds.findUndo(purchase).isPresent() ? "error.undo_done" : refusalToUndo(purchase, now);
        if (refusal != null) {
            throw new BusinessException(refusal);
        }
    }

    /** The key of the sentence that says why not, or null. A clock set back gives nobody more time, nor an earlier purchase. */
    private String refusalToUndo(Purchase purchase, Instant now) {
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

    private static RefundRequest undoing(String receipt) {
        return RefundRequest.whole(receipt, RefundReason.UNDONE, null);
    }

    private static EntrySource source(Purchase purchase) {
        return new EntrySource(SourceKind.PURCHASE, purchase.getReceipt());
    }
}
