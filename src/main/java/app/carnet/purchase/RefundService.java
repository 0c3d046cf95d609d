package app.carnet.purchase;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.member.MemberStatus;
import app.carnet.points.BookedReversals;
import app.carnet.points.EntrySource;
import app.carnet.points.LockedAccount;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.points.Reversal;
import app.carnet.points.Reversals;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives purchases back, as a whole or in parts. The purchase itself is never changed: each refund stands beside it, with a
 * number of its own. Money is in the purchase's currency.
 */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class RefundService {

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
    private RefundPermissions permissions;
    @Inject
    private Referrals referrals;
    @Inject
    private KeptTiers tiers;
    @Inject
    private AuditTrail audit;

    /**
     * Gives back what is asked for: money, the points spent on it to the lots they came from, and takes the points that it
     * earned; what of those is missing follows the programme's policy. What leaves nothing of the purchase takes the bonus
     * back too that it brought. All of it in one transaction, under the account's lock.
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
     * Undoes a purchase as a whole, for the clerk whose last one it is, within {@link RefundPermissions#UNDO_TIME}: a refund that needs no
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
        Reversals account = accounts.rehearse(purchase.getMember().getId());
        RefundQuote quote = reversed(purchase, shares, account, purchase.source(), programme);
        if (quote.getReferralTakenBack() > 0) {
            account.takeBack(purchase.getBonus().source(), purchase.getBonus().source(), quote.getReferralTakenBack());
        }
        return quote.leaving(account.balance(), tiers.keptDespite(purchase, shares.take(), programme));
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
        return permissions.isUndoable(purchase, clock.instant());
    }

    /**
     * Why whoever asks can give nothing back of this purchase now, however little they ask for.
     *
     * @return the key of the sentence, or null if they can
     */
    public String refusal(Purchase purchase, PurchaseRest rest) {
        return permissions.refusal(purchase, rest, programmes.current());
    }

    private void book(String number, RefundRequest request, String fingerprint) {
        Programme programme = programmes.current();
        Instant now = clock.instant();
        Purchase purchase = purchases.get(request.receipt());
        Referrals.Accounts locked = referrals.lock(purchase, programme.dayOf(now));
        LockedAccount account = locked.own();
        RefundShares shares = shares(request, purchase, now, programme);
        RefundQuote quote = reversed(purchase, shares, new BookedReversals(ledger, account, programme), new EntrySource(SourceKind.REFUND, number), programme);
        if (shares.last()) {
            referrals.takeBack(purchase, number, locked, programme);
        }
        if (!quote.leaving(account.balance(), null).getFingerprint().equals(fingerprint)) {
            throw new QuoteChangedException();
        }
        entityManager.persist(new Refund(number, quote, request.reason(), remark(request, purchase))
            .by(caller.actor(context), caller.getBranchId(), now, account.today()));
        audit.record(request.isUndoing() ? "PURCHASE_UNDONE" : "PURCHASE_REFUNDED",
            Subject.purchase(purchase.getReceipt()).ofMember(purchase.getMember().getNumber()),
            "refund " + number + " points +" + quote.points().returned() + " -" + quote.points().taken());
        entityManager.flush();
        locked.all().forEach(ledger::forfeit);
    }

    /** Nothing is written about somebody erased: no erasure would come after it. */
    private static String remark(RefundRequest request, Purchase purchase) {
        return purchase.getMember() != null && purchase.getMember().getStatus() == MemberStatus.ERASED ? null : request.remark();
    }

    /** The purchase's own points turned round, and what of those is missing treated by the policy. */
    private static RefundQuote reversed(Purchase purchase, RefundShares shares, Reversals account, EntrySource refund, Programme programme) {
        Reversal points = account.reverse(purchase.source(), refund, shares.back(), shares.take());
        RefundQuote quote = RefundQuote.of(purchase, shares, points, Shortfall.of(points.missing(), shares.money(), programme));
        if (quote.pointsSettled() > 0) {
            account.settle(quote.pointsSettled(), refund);
        }
        return quote;
    }

    private RefundShares shares(RefundRequest request, Purchase purchase, Instant now, Programme programme) {
        if (request.isUndoing()) {
            permissions.requireUndoable(purchase, now);
        }
        PurchaseRest rest = refunds.rest(purchase);
        RefundShares shares = RefundShares.of(request, rest);
        if (!request.isUndoing()) {
            permissions.requireRefundable(purchase, rest.refunded().add(shares.value()), programme.dayOf(now), programme);
        }
        return shares;
    }

    private static RefundRequest undoing(String receipt) {
        return RefundRequest.whole(receipt, RefundReason.UNDONE, null);
    }
}
