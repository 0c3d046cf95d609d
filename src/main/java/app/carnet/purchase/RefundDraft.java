package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Digest;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PlainText;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the form of a refund: the token of the deed, pieces by line or an amount, the reason. */
public class RefundDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String token;
    private String quoted;
    private Map<Integer, Long> pieces = new TreeMap<>();
    private BigDecimal amount;
    private RefundReason reason;
    @PlainText
    @Size(max = RefundRequest.REMARK_LENGTH)
    private String remark;

    /**
     * What is meant: what was typed; everything if nothing was.
     *
     * @throws BusinessException if pieces and an amount were: nobody can know which is meant
     */
    RefundRequest request(String receipt) {
        Map<Integer, Integer> counts = counts();
        if (!counts.isEmpty() && amount != null) {
            throw new BusinessException("error.refund_pieces_or_amount").at("amount");
        }
        if (amount != null) {
            return RefundRequest.ofAmount(receipt, amount, reason, remark);
        }
        return counts.isEmpty() ? RefundRequest.whole(receipt, reason, remark) : RefundRequest.ofPieces(receipt, counts, reason, remark);
    }

    private Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new TreeMap<>();
        pieces.forEach((line, count) -> {
            if (count != null) {
                counts.put(line, (int) Math.max(-1, Math.min(count, Integer.MAX_VALUE)));
            }
        });
        return counts;
    }

    /** Pieces and amount, in short, when the figures were shown. */
    public String getQuoted() {
        return Digest.of(counts().toString(), String.valueOf(amount));
    }

    public void setQuoted(String whatWasTyped) {
        quoted = whatWasTyped;
    }

    /** Whether the figures that were shown are for what is typed now. */
    boolean isAsQuoted() {
        return getQuoted().equals(quoted);
    }

    public String getToken() {
        return token = OperationToken.orFresh(token);
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** By line number. */
    public Map<Integer, Long> getPieces() {
        return pieces;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public RefundReason getReason() {
        return reason;
    }

    public void setReason(RefundReason reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
