package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;

/** The programme's rules of refunds. Money is in the programme's currency. */
@Embeddable
public class RefundRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "shortfall_policy")
    private ShortfallPolicy shortfallPolicy = ShortfallPolicy.DEBT;
    @Min(0) @Max(3650)
    @Column(name = "reinstate_days")
    private int reinstateDays = 30;
    @DecimalMin("0")
    @Digits(integer = 9, fraction = 4)
    @Column(name = "clerk_refund_limit")
    private BigDecimal clerkLimit;

    /** What happens to points that have to be taken and are no longer there. */
    public ShortfallPolicy getShortfallPolicy() {
        return shortfallPolicy;
    }

    public void setShortfallPolicy(ShortfallPolicy shortfallPolicy) {
        this.shortfallPolicy = shortfallPolicy;
    }

    /** So many days last points that are given back when the last day of their lot has passed. */
    public int getReinstateDays() {
        return reinstateDays;
    }

    public void setReinstateDays(int reinstateDays) {
        this.reinstateDays = reinstateDays;
    }

    /** What a clerk may refund of one purchase, on its own day, in all; null: as much as was paid. */
    public BigDecimal getClerkLimit() {
        return clerkLimit;
    }

    public void setClerkLimit(BigDecimal clerkLimit) {
        this.clerkLimit = clerkLimit;
    }
}
