package app.carnet.purchase;

import app.carnet.product.Product;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
        this.multiplier = line.multiplier();
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
