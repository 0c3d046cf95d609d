package app.carnet.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What a refund gave back of one line of its purchase. Never changed. */
@Entity
@Table(name = "refund_line")
@IdClass(RefundLine.Key.class)
public class RefundLine {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "refund_id", updatable = false)
    private Refund refund;

    @Id
    @Column(name = "line_no", updatable = false)
    private int lineNo;

    @Column(updatable = false)
    private int quantity;

    @Column(updatable = false)
    private BigDecimal value;

    protected RefundLine() {
    }

    RefundLine(Refund refund, RefundShares.Part part) {
        this.refund = refund;
        this.lineNo = part.line().getLineNo();
        this.quantity = part.quantity();
        this.value = part.value();
    }

    public int getLineNo() {
        return lineNo;
    }

    /** Pieces; 0 if only money was given back. */
    public int getQuantity() {
        return quantity;
    }

    /** Of the line after discounts, whether it was paid in money or in points. */
    public BigDecimal getValue() {
        return value;
    }

    /** Refund and number, as Jakarta Persistence wants a compound key: a class with these field names. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private long refund;
        private int lineNo;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && refund == key.refund && lineNo == key.lineNo;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(refund) * 31 + lineNo;
        }
    }
}
