package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.member.MemberStatus;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Who may give back what, and how long a slip of the hand can be undone. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class RefundPermissions {

    /** So long can whoever entered a purchase undo it. */
    public static final Duration UNDO_TIME = Duration.ofMinutes(1);

    @Resource
    private EJBContext context;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Purchases purchases;
    @Inject
    private Refunds refunds;

    /** Whether whoever asks could undo this purchase at that moment, unless it is undone already; points may still be in the way. */
    public boolean isUndoable(Purchase purchase, Instant now) {
        return refusalToUndo(purchase, now) == null;
    }

    /** @throws BusinessException if whoever asks can not undo it */
    public void requireUndoable(Purchase purchase, Instant now) {
        String refusal = refunds.findUndo(purchase).isPresent() ? "error.undo_done" : refusalToUndo(purchase, now);
        if (refusal != null) {
            throw new BusinessException(refusal);
        }
    }

    /**
     * @param refundedByThen of the purchase, with what is asked for
     * @throws BusinessException if whoever asks may not give back so much
     */
    public void requireRefundable(Purchase purchase, BigDecimal refundedByThen, LocalDate today, Programme programme) {
        String refusal = refusalToRefund(purchase, today);
        if (refusal != null) {
            throw new BusinessException(refusal);
        }
        if (isBeyondLimit(refundedByThen, programme)) {
            throw new BusinessException("error.refund_over_limit", programme.getRefunds().getClerkLimit(), refundedByThen);
        }
    }

    /**
     * Why whoever asks can give nothing back of this purchase now, however little they ask for.
     *
     * @return the key of the sentence, or null if they can
     */
    public String refusal(Purchase purchase, PurchaseRest rest, Programme programme) {
        if (rest.isNothing()) {
            return "error.refund_done";
        }
        String refusal = refusalToRefund(purchase, programme.today(clock));
        BigDecimal coin = BigDecimal.ONE.movePointLeft(programme.moneyScale());
        return refusal == null && isBeyondLimit(rest.refunded().add(coin), programme) ? "error.refund_limit_reached" : refusal;
    }

    /** The key of the sentence that says why nothing can be given back, or null. */
    private String refusalToRefund(Purchase purchase, LocalDate today) {
        if (purchase.getMember().getStatus() == MemberStatus.CLOSED) {
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

    /** The key of the sentence that says why not, or null. A clock set back gives nobody more time, nor an earlier purchase. */
    private String refusalToUndo(Purchase purchase, Instant now) {
        if (!purchase.getEnteredBy().equals(caller.actor(context))) {
            return "error.undo_other_clerk";
        }
        if (purchase.getMember().getStatus() == MemberStatus.CLOSED) {
            return "error.member_closed";
        }
        if (Duration.between(purchase.getEnteredAt(), now).abs().compareTo(UNDO_TIME) > 0) {
            return "error.undo_late";
        }
        if (!purchases.isLastOfItsClerk(purchase)) {
            return "error.undo_not_last";
        }
        return refunds.of(purchase).isEmpty() ? null : "error.undo_refunded";
    }
}
