package app.carnet.product;

import app.carnet.foundation.Folded;
import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that is sold. Active, earning points and discountable from the start; disabled when it is no longer sold, and never
 * deleted, because receipts refer to it. Its code stays for good.
 */
@Entity
@Table(name = "product")
public class Product implements Serializable {

    public static final int CODE_LENGTH = 20;
    public static final int NAME_LENGTH = 100;

    /** The most one piece may cost, here and on a receipt. */
    public static final String MAX_PRICE = "999999999.99";

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    @NotNull
    @PlainText
    @Size(max = CODE_LENGTH)
    @Column(length = CODE_LENGTH, updatable = false)
    private String code;

    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String name;

    @Column(name = "name_key", length = NAME_LENGTH)
    private String nameKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;

    @NotNull
    @DecimalMin(value = "0", inclusive = false)
    @DecimalMax(MAX_PRICE)
    @Digits(integer = 9, fraction = 4)
    @Column(precision = 19, scale = 4)
    private BigDecimal price;

    @Column(name = "earns_points")
    private boolean earnsPoints;

    private boolean discountable;
    private boolean active;

    @Version
    private int version;

    protected Product() {
    }

    /** @param price in the programme's currency and at its scale */
    public Product(String code, String name, BigDecimal price) {
        this.id = Ids.next();
        this.earnsPoints = true;
        this.discountable = true;
        this.active = true;
        setCode(code);
        setName(name);
        setPrice(price);
    }

    /** A new product whose code, name and price a form will fill in. */
    public static Product blank() {
        Product product = new Product();
        product.id = Ids.next();
        product.earnsPoints = true;
        product.discountable = true;
        product.active = true;
        return product;
    }

    /** A code as it is stored and compared: full-width letters as ASCII, upper case, no white space around it. */
    public static String codeOf(String typed) {
        return Folded.of(typed).toUpperCase(Locale.ROOT);
    }

    /** A name as it is searched for: folded, and cut to what the column takes. */
    static String nameKeyOf(String name) {
        String folded = Folded.of(name);
        int characters = Math.min(NAME_LENGTH, folded.codePointCount(0, folded.length()));
        return folded.substring(0, folded.offsetByCodePoints(0, characters));
    }

    /**
     * Takes over what a form may edit: name, category, price, whether it earns points and whether discounts count.
     *
     * @return what has changed, the price with before and after
     */
    public List<String> edit(Product edited) {
        List<String> changes = new ArrayList<>();
        note(changes, !name.equals(edited.name), "name");
        note(changes, !Objects.equals(category, edited.category), "category");
        note(changes, price.compareTo(edited.price) != 0, "price " + price.toPlainString() + " -> " + edited.price.toPlainString());
        note(changes, earnsPoints != edited.earnsPoints, "earnsPoints " + earnsPoints + " -> " + edited.earnsPoints);
        note(changes, discountable != edited.discountable, "discountable " + discountable + " -> " + edited.discountable);
        setName(edited.name);
        category = edited.category;
        price = edited.price;
        earnsPoints = edited.earnsPoints;
        discountable = edited.discountable;
        return changes;
    }

    private static void note(List<String> changes, boolean changed, String what) {
        if (changed) {
            changes.add(what);
        }
    }

    /** True if it can be sold at that price: more than nothing, at most {@link #MAX_PRICE}. */
    static boolean isSellableAt(BigDecimal price) {
        return price.signum() > 0 && price.compareTo(new BigDecimal(MAX_PRICE)) <= 0;
    }

    /** Takes it off sale. */
    public void disable() {
        active = false;
    }

    public void enable() {
        active = true;
    }

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    /** For a new product only: the code of a stored one never changes. */
    public void setCode(String typed) {
        this.code = codeOf(typed);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
        this.nameKey = nameKeyOf(name);
    }

    /** Null if it is in no category. */
    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public BigDecimal getPrice() {
        return price;
    }

    /** Holds from now on; what was sold keeps its own price. */
    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public boolean isEarnsPoints() {
        return earnsPoints;
    }

    public void setEarnsPoints(boolean earnsPoints) {
        this.earnsPoints = earnsPoints;
    }

    /** False for what is money already, such as gift cards and deposits: no tier and no coupon takes anything off its price. */
    public boolean isDiscountable() {
        return discountable;
    }

    public void setDiscountable(boolean discountable) {
        this.discountable = discountable;
    }

    public boolean isActive() {
        return active;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Product product && Objects.equals(code, product.getCode());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(code);
    }

    @Override
    public String toString() {
        return "Product " + code;
    }
}
