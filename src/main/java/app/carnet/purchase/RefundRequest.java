package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.PlainText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody wants to give back of a purchase: all that is left, pieces of lines, or an amount.
 *
 * @param pieces how many to give back by line number; empty unless by piece
 * @param amount in the purchase's currency, of what was paid in money and points; null unless by amount
 * @param reason null as long as only the figures are asked for
 * @param remark in free words, or null
 */
public record RefundRequest(String receipt, Scope scope, Map<Integer, Integer> pieces, BigDecimal amount, RefundReason reason, String remark) implements Serializable {

    public static final int REMARK_LENGTH = 200;

    /** How much is meant: no pieces of any line are nothing, and never everything. */
    public enum Scope { WHOLE, PIECES, AMOUNT }

    public RefundRequest {
        pieces = new TreeMap<>(pieces);
        pieces.values().removeIf(count -> count == null || count == 0);
    }

    public static RefundRequest whole(String receipt, RefundReason reason, String remark) {
        return new RefundRequest(receipt, Scope.WHOLE, Map.of(), null, reason, remark);
    }

    public static RefundRequest ofPieces(String receipt, Map<Integer, Integer> pieces, RefundReason reason, String remark) {
        return new RefundRequest(receipt, Scope.PIECES, pieces, null, reason, remark);
    }

    public static RefundRequest ofAmount(String receipt, BigDecimal amount, RefundReason reason, String remark) {
        return new RefundRequest(receipt, Scope.AMOUNT, Map.of(), amount, reason, remark);
    }

    /** @throws BusinessException unless a person may give this reason and the remark can be kept */
    void requireReason() {
        if (!RefundReason.choice().contains(reason)) {
            throw new BusinessException("error.refund_reason").at("reason");
        }
        if (remark != null && (remark.length() > REMARK_LENGTH || !PlainText.Validator.isPlain(remark))) {
            throw new BusinessException("error.refund_remark", REMARK_LENGTH).at("remark");
        }
    }

    boolean isUndoing() {
        return reason == RefundReason.UNDONE;
    }
}
