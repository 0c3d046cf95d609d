package app.carnet.purchase;

import app.carnet.foundation.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was given back of a purchase: money, points it had spent, and the points it had earned, which were taken. Made
 * once and never changed; the purchase stays as it was booked. Money is in the purchase's currency.
 */
@Entity
@Table(name = "refund")
public class Refund {

    @Id
    private long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "purchase_id")
    private Purchase purchase;

    @Column(name = "refunded_at")
    private Instant refundedAt;

    @Column(name = "refunded_on")
    private LocalDate refundedOn;

    @Column(name = "refunded_by")
    private String refundedBy;

    @Column(name = "branch_id")
    private Long branchId;

    @Enumerated(EnumType.STRING)
    private RefundReason reason;

    private BigDecimal amount;

    @Column(name = "points_returned")
    private long pointsReturned;

    @Column(name = "points_taken")
    private long pointsTaken;

    protected Refund() {
    }

    /** All of the money; how many points went which way, the ledger has said. */
    Refund(String number, Purchase purchase, RefundReason reason, long pointsReturned, long pointsTaken) {
        this.id = Ids.next();
        this.number = Objects.requireNonNull(number);
        this.purchase = Objects.requireNonNull(purchase);
        this.reason = Objects.requireNonNull(reason);
        this.amount = purchase.getDue();
        this.pointsReturned = pointsReturned;
        this.pointsTaken = pointsTaken;
    }

    /**
     * @param branch where, or null
     * @param day    the moment's day in the programme's zone
     */
    Refund by(String whom, Long branch, Instant when, LocalDate day) {
        this.refundedBy = whom;
        this.branchId = branch;
        this.refundedAt = when;
        this.refundedOn = day;
        return this;
    }

    public long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public Instant getRefundedAt() {
        return refundedAt;
    }

    public String getRefundedBy() {
        return refundedBy;
    }

    /** Given back in money. */
    public BigDecimal getAmount() {
        return amount;
    }

    public long getPointsReturned() {
        return pointsReturned;
    }

    public long getPointsTaken() {
        return pointsTaken;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refund refund && number.equals(refund.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "Refund[" + number + "]";
    }
}
