package app.carnet.tier;

import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A level of the programme: from how many points on it is reached, and what it gives. The lowest has the threshold 0,
 * is there from the first set-up on and cannot be deleted. No two have the same name or threshold.
 */
@Entity
@Table(name = "tier")
public class Tier implements Serializable {

    public static final int NAME_LENGTH = 60;

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String name;

    @NotNull
    @Min(0)
    @Max(1_000_000_000)
    private Long threshold;

    @NotNull
    @DecimalMin("0")
    @Digits(integer = 2, fraction = 2)
    private BigDecimal multiplier = BigDecimal.ONE;

    @NotNull
    @DecimalMin("0")
    @DecimalMax("100")
    @Digits(integer = 3, fraction = 2)
    @Column(name = "percent_off")
    private BigDecimal percentOff = BigDecimal.ZERO;

    @DecimalMin("1")
    @Digits(integer = 2, fraction = 2)
    @Column(name = "birthday_multiplier")
    private BigDecimal birthdayMultiplier;

    @Version
    private int version;

    protected Tier() {
    }

    public Tier(String name, long threshold) {
        this.id = Ids.next();
        this.name = name;
        this.threshold = threshold;
    }

    /** One to be filled in by a form. */
    static Tier blank() {
        Tier tier = new Tier();
        tier.id = Ids.next();
        return tier;
    }

    /**
     * Takes over everything that a form edits.
     *
     * @return what changed, such as {@code threshold: 500 -> 600}
     */
    List<String> edit(Tier edited) {
        Map<String, Object> before = values();
        name = edited.name;
        threshold = edited.threshold;
        multiplier = edited.multiplier;
        percentOff = edited.percentOff;
        birthdayMultiplier = edited.birthdayMultiplier;
        Map<String, Object> after = values();
        return before.keySet().stream().filter(field -> !Objects.equals(before.get(field), after.get(field)))
            .map(field -> field + ": " + before.get(field) + " -> " + after.get(field)).toList();
    }

    /** All that a form edits, by the names of the fields. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("threshold", threshold);
        values.put("multiplier", plain(multiplier));
        values.put("percentOff", plain(percentOff));
        values.put("birthdayMultiplier", plain(birthdayMultiplier));
        return values;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /** The lowest, where everybody begins. */
    public boolean isBase() {
        return threshold != null && threshold == 0;
    }

    boolean isAbove(Tier other) {
        return threshold > other.threshold;
    }

    /** Whether it multiplies points by less, or takes off less. */
    boolean givesLessThan(Tier other) {
        return multiplier.compareTo(other.multiplier) < 0 || percentOff.compareTo(other.percentOff) < 0;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Points earned by purchases within the programme's window; equal is enough. */
    public Long getThreshold() {
        return threshold;
    }

    public void setThreshold(Long threshold) {
        this.threshold = threshold;
    }

    /** Of the points that a purchase earns. */
    public BigDecimal getMultiplier() {
        return multiplier;
    }

    public void setMultiplier(BigDecimal multiplier) {
        this.multiplier = multiplier;
    }

    /** Of the sum of a purchase, 0 to 100. */
    public BigDecimal getPercentOff() {
        return percentOff;
    }

    public void setPercentOff(BigDecimal percentOff) {
        this.percentOff = percentOff;
    }

    /** Of the points that purchases of the birthday week earn; null: nothing more then. */
    public BigDecimal getBirthdayMultiplier() {
        return birthdayMultiplier;
    }

    public void setBirthdayMultiplier(BigDecimal birthdayMultiplier) {
        this.birthdayMultiplier = birthdayMultiplier;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tier tier && id == tier.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Tier[" + name + " from " + threshold + "]";
    }
}
