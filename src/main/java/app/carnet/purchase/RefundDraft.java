package app.carnet.purchase;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Digest;
import app.carnet.foundation.OperationToken;
import app.carnet.foundation.PlainText;
import jakarta.faces.context.FacesContext;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

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
     * What is meant: what was typed; all that is left if every field is empty, as the page says. Pieces that come to
     * nothing, such as 0, are not taken for everything.
     *
     * @throws BusinessException if pieces and an amount were: nobody can know which is meant
     */
    RefundRequest request(String receipt) {
        Map<Integer, Integer> counts = counts();
        if (amount != null && counts.values().stream().anyMatch(count -> count != 0)) {
            throw new BusinessException("error.refund_pieces_or_amount").at("amount");
        }
        if (amount != null) {
            return RefundRequest.ofAmount(receipt, amount, reason, remark);
        }
        return isWhole() ? RefundRequest.whole(receipt, reason, remark) : RefundRequest.ofPieces(receipt, counts, reason, remark);
    }

    /** @throws BusinessException at the first input that says more pieces than are left of its line */
    void check(PurchaseRest rest) {
        for (int row = 0; row < rest.lines().size(); row++) {
            PurchaseRest.Line line = rest.lines().get(row);
            if (counts().getOrDefault(line.line().getLineNo(), 0) > line.quantity()) {
                throw new BusinessException("error.refund_pieces_left", line.quantity()).at(inputOf(row));
            }
        }
    }

    /** The id of the input where the person begins: the pieces of the first line that is left. */
    public String firstInput(PurchaseRest rest) {
        return IntStream.range(0, rest.lines().size()).filter(row -> rest.lines().get(row).value().signum() > 0)
            .mapToObj(RefundDraft::inputOf).findFirst().orElse("amount");
    }

    private static String inputOf(int row) {
        return "line:" + row + ":pieces";
    }

    /** Something that the figures depend on could not be read: it has a message beside its input. */
    boolean isMisread(FacesContext faces) {
        Iterable<String> inputs = faces::getClientIdsWithMessages;
        return StreamSupport.stream(inputs.spliterator(), false).anyMatch(input -> input != null && !input.endsWith(":reason"));
    }

    /** All that is left is meant. */
    public boolean isWhole() {
        return counts().isEmpty() && amount == null;
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

    public List<RefundReason> getReasons() {
        return RefundReason.choice();
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
