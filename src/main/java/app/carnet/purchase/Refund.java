package app.carnet.purchase;

import app.carnet.foundation.Ids;
import app.carnet.points.EntrySource;
import app.carnet.points.SourceKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    @Column(name = "points_expired")
    private long pointsExpired;

    @Column(name = "points_deducted")
    private long pointsDeducted;

    @Column(name = "points_owed")
    private long pointsOwed;

    @Column(name = "held_back")
    private BigDecimal heldBack;

    @Column(name = "referred_taken")
    private long referredTaken;

    @Column(name = "referrer_taken")
    private long referrerTaken;

    private String remark;

    @OneToMany(mappedBy = "refund", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<RefundLine> lines = new ArrayList<>();

    protected Refund() {
    }

    Refund(String number, RefundQuote quote, RefundReason reason, String remark) {
        this.id = Ids.next();
        this.number = Objects.requireNonNull(number);
        this.purchase = quote.purchase();
        this.reason = Objects.requireNonNull(reason);
        this.remark = remark;
        this.amount = quote.amount();
        this.heldBack = quote.shortfall().heldBack();
        this.pointsReturned = quote.points().returned();
        this.pointsTaken = quote.points().taken();
        this.pointsExpired = quote.points().expired();
        this.pointsDeducted = quote.shortfall().deducted();
        this.pointsOwed = quote.shortfall().owed();
        this.referredTaken = quote.getReferralTakenBack();
        this.referrerTaken = quote.getReferrerTakenBack();
        quote.shares().parts().forEach(part -> lines.add(new RefundLine(this, part)));
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

    /** Given back in money, with what was held back of it. */
    public BigDecimal getAmount() {
        return amount;
    }

    public long getPointsReturned() {
        return pointsReturned;
    }

    public long getPointsTaken() {
        return pointsTaken;
    }

    /** Of those taken, had expired in their lot before. */
    public long getPointsExpired() {
        return pointsExpired;
    }

    /** Of those taken, were paid by money held back. */
    public long getPointsDeducted() {
        return pointsDeducted;
    }

    /** Of those taken, became debt. */
    public long getPointsOwed() {
        return pointsOwed;
    }

    /** The bonus of its member that went with the last of the purchase, or 0. */
    public long getReferredTaken() {
        return referredTaken;
    }

    /** The same of whoever brought its member. */
    public long getReferrerTaken() {
        return referrerTaken;
    }

    /** All that its points come from in the ledger, for its member. */
    List<EntrySource> sources() {
        EntrySource own = new EntrySource(SourceKind.REFUND, number);
        return referredTaken > 0 ? List.of(own, new EntrySource(SourceKind.REFERRAL, number)) : List.of(own);
    }

    /** Money of the amount that was not paid out. */
    public BigDecimal getHeldBack() {
        return heldBack;
    }

    /** Money handed out. */
    public BigDecimal getPaidOut() {
        return amount.subtract(heldBack);
    }

    /** The day of the refund in the programme's zone. */
    public LocalDate getRefundedOn() {
        return refundedOn;
    }

    public RefundReason getReason() {
        return reason;
    }

    /** True if it took the whole purchase back as a slip of the hand. */
    public boolean isUndoing() {
        return reason == RefundReason.UNDONE;
    }

    /** Of those taken, came out of the account's lots. */
    public long getPointsFromAccount() {
        return pointsTaken - pointsExpired - pointsDeducted - pointsOwed;
    }

    /** The branch it was booked in; null before there were branches. */
    public Long getBranchId() {
        return branchId;
    }

    /** In free words, or null. */
    public String getRemark() {
        return remark;
    }

    public Purchase getPurchase() {
        return purchase;
    }

    public List<RefundLine> getLines() {
        return Collections.unmodifiableList(lines);
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
