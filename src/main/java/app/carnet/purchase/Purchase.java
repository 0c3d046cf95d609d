package app.carnet.purchase;

import app.carnet.benefit.TierDiscount;
import app.carnet.foundation.Ids;
import app.carnet.member.Member;
import app.carnet.points.EntrySource;
import app.carnet.points.SourceKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * What a member bought, with every figure of the quote it was booked by. Made once and never changed; what is given
 * back later is a refund of its own. Money is in {@code currency}, at that currency's scale.
 */
@Entity
@Table(name = "purchase")
public class Purchase {

    @Id
    private long id;

    private String receipt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id")
    private Member member;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_on")
    private LocalDate enteredOn;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "branch_id")
    private Long branchId;

    private String currency;
    private BigDecimal total;

    @Column(name = "tier_discount")
    private BigDecimal tierDiscount;

    @Column(name = "coupon_discount")
    private BigDecimal couponDiscount;

    @Column(name = "points_spent")
    private long pointsSpent;

    @Column(name = "points_value")
    private BigDecimal pointsValue;

    private BigDecimal due;

    @Column(name = "points_earned")
    private long pointsEarned;

    private BigDecimal coefficient;

    @Embedded
    private ReferralBonus bonus = new ReferralBonus();

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<PurchaseLine> lines = new ArrayList<>();

    protected Purchase() {
    }

    Purchase(String receipt, Member member, PurchaseQuote quote, String currency) {
        this.id = Ids.next();
        this.receipt = Objects.requireNonNull(receipt);
        this.member = Objects.requireNonNull(member);
        this.currency = currency;
        this.total = quote.getTotal();
        this.tierDiscount = quote.getTierDiscount();
        this.couponDiscount = quote.getCouponDiscount();
        this.pointsSpent = quote.getPointsSpent();
        this.pointsValue = quote.getPointsValue();
        this.due = quote.getDue();
        this.pointsEarned = quote.getPointsEarned();
        this.coefficient = quote.getCoefficient();
        quote.getLines().forEach(line -> lines.add(new PurchaseLine(this, lines.size() + 1, line)));
    }

    /**
     * @param day    the moment's day in the programme's zone
     * @param branch where, or null
     */
    Purchase entered(String whom, Long branch, Instant when, LocalDate day) {
        this.enteredBy = whom;
        this.branchId = branch;
        this.enteredAt = when;
        this.enteredOn = day;
        return this;
    }

    /**
     * Brings its member and whoever brought them a bonus; nothing if both get nothing.
     *
     * @param referred points of its member
     * @param points   of the referrer
     */
    Purchase bringing(long referrerId, long referred, long points) {
        bonus = referred > 0 || points > 0 ? new ReferralBonus(referrerId, receipt, referred, points) : new ReferralBonus();
        return this;
    }

    public long getId() {
        return id;
    }

    public String getReceipt() {
        return receipt;
    }

    public Member getMember() {
        return member;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public LocalDate getEnteredOn() {
        return enteredOn;
    }

    public String getEnteredBy() {
        return enteredBy;
    }

    /** The branch it was entered in; null before there were branches. */
    public Long getBranchId() {
        return branchId;
    }

    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    public BigDecimal getTotal() {
        return total;
    }

    /** What the member's tier took off the sum. */
    public BigDecimal getTierDiscount() {
        return tierDiscount;
    }

    public long getPointsSpent() {
        return pointsSpent;
    }

    public BigDecimal getPointsValue() {
        return pointsValue;
    }

    /** Paid in money. */
    public BigDecimal getDue() {
        return due;
    }

    public long getPointsEarned() {
        return pointsEarned;
    }

    /** What it brought for a friend; mostly nothing. */
    public ReferralBonus getBonus() {
        return bonus;
    }

    /** What its points come from in the ledger. */
    EntrySource source() {
        return new EntrySource(SourceKind.PURCHASE, receipt);
    }

    /** All that its points come from, for its member. */
    List<EntrySource> sources() {
        return bonus.getReferredPoints() > 0 ? List.of(source(), bonus.source()) : List.of(source());
    }

    /** What its tier took off some of its lines; none if none did, or before this was kept. */
    public TierDiscount getDiscount() {
        return lines.stream().map(PurchaseLine::getDiscount).filter(discount -> !discount.isNone()).findFirst().orElse(TierDiscount.NONE);
    }

    /** Paid in money and points: the sum of the lines after discounts, the most that can be given back. */
    public BigDecimal getPayable() {
        return due.add(pointsValue);
    }

    /** The points that this much weighted money earns by the purchase's own rule, rounded down. */
    long pointsFor(BigDecimal weighted) {
        return weighted.multiply(coefficient).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    public List<PurchaseLine> getLines() {
        return Collections.unmodifiableList(lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Purchase purchase && receipt.equals(purchase.receipt);
    }

    @Override
    public int hashCode() {
        return receipt.hashCode();
    }

    @Override
    public String toString() {
        return "Purchase[" + receipt + "]";
    }
}
