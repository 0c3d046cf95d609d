package app.carnet.purchase;

import app.carnet.benefit.ExtraKind;
import app.carnet.benefit.LineRule;
import app.carnet.benefit.TierDiscount;
import app.carnet.product.Product;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A line of a purchase with its frozen shares of discounts and of what points paid. Never changed. */
@Entity
@Table(name = "purchase_line")
@IdClass(PurchaseLine.Key.class)
public class PurchaseLine {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "purchase_id")
    private Purchase purchase;

    @Id
    @Column(name = "line_no")
    private int lineNo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private Product product;

    private String description;
    private int quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    private BigDecimal amount;

    @Column(name = "earns_points")
    private boolean earnsPoints;

    private BigDecimal multiplier;

    @Column(name = "tier_name")
    private String tierName;

    @Column(name = "tier_multiplier")
    private BigDecimal tierMultiplier;

    @Enumerated(EnumType.STRING)
    private ExtraKind extra;

    @Column(name = "extra_name")
    private String extraName;

    @Column(name = "extra_multiplier")
    private BigDecimal extraMultiplier;

    @Column(name = "discount_tier")
    private String discountTier;

    @Column(name = "discount_percent")
    private BigDecimal discountPercent;

    @Column(name = "tier_discount")
    private BigDecimal tierDiscount;

    @Column(name = "coupon_discount")
    private BigDecimal couponDiscount;

    @Column(name = "points_value")
    private BigDecimal pointsValue;

    private BigDecimal due;

    protected PurchaseLine() {
    }

    PurchaseLine(Purchase purchase, int lineNo, QuoteLine line) {
        this.purchase = purchase;
        this.lineNo = lineNo;
        this.product = line.product();
        this.description = line.description();
        this.quantity = line.quantity();
        this.unitPrice = line.unitPrice();
        this.amount = line.amount();
        this.earnsPoints = line.earnsPoints();
        this.multiplier = line.rule().multiplier();
        this.tierName = line.rule().tierName();
        this.tierMultiplier = line.rule().tierMultiplier();
        this.extra = line.rule().extra();
        this.extraName = line.rule().extraName();
        this.extraMultiplier = line.rule().extraMultiplier();
        this.discountTier = line.discount().tierName();
        this.discountPercent = line.discount().percent();
        this.tierDiscount = line.tierDiscount();
        this.couponDiscount = line.couponDiscount();
        this.pointsValue = line.pointsValue();
        this.due = line.due();
    }

    public int getLineNo() {
        return lineNo;
    }

    public String getDescription() {
        return description;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public boolean isEarnsPoints() {
        return earnsPoints;
    }

    /** Of points: the tier's times the other. */
    public BigDecimal getMultiplier() {
        return multiplier;
    }

    /** By which it earned, as it was then. */
    public LineRule getRule() {
        return new LineRule(tierName, tierMultiplier, extra, extraName, extraMultiplier);
    }

    /** What its tier took off, as it was then; of lines from before this was kept, none. */
    public TierDiscount getDiscount() {
        return discountTier == null ? TierDiscount.NONE : new TierDiscount(discountTier, discountPercent);
    }

    /** The tier that gave its multiplier, or null. */
    public String getTierName() {
        return tierName;
    }

    public BigDecimal getTierMultiplier() {
        return tierMultiplier;
    }

    /** What gave the other multiplier, or null. */
    public ExtraKind getExtra() {
        return extra;
    }

    /** Of the campaign or coupon, or null. */
    public String getExtraName() {
        return extraName;
    }

    public BigDecimal getExtraMultiplier() {
        return extraMultiplier;
    }

    /** Its share of what was paid in money. */
    public BigDecimal getDue() {
        return due;
    }

    /** Paid in money and points: the amount after discounts. */
    public BigDecimal getPayable() {
        return due.add(pointsValue);
    }

    /** Purchase and number, as Jakarta Persistence wants a compound key: a class with these field names. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private long purchase;
        private int lineNo;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && purchase == key.purchase && lineNo == key.lineNo;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(purchase) * 31 + lineNo;
        }
    }
}
