package app.carnet.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/** The programme's rules of rising, staying and falling; the tiers themselves are a room of their own. */
@Embeddable
public class TierRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "tier_window")
    private TierWindow window = TierWindow.ROLLING_12_MONTHS;
    @Min(1) @Max(120)
    @Column(name = "tier_hold_months")
    private int holdMonths = 12;
    @Min(0) @Max(365)
    @Column(name = "tier_grace_days")
    private int graceDays = 30;
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "tier_fall")
    private TierFall fall = TierFall.TO_QUALIFYING;

    /** The last day of a hold that begins on that day: risen on 6 July 2026, held through 31 July 2027. */
    public LocalDate heldThrough(LocalDate day) {
        return YearMonth.from(day.plusMonths(holdMonths)).atEndOfMonth();
    }

    public TierWindow getWindow() {
        return window;
    }

    public void setWindow(TierWindow window) {
        this.window = window;
    }

    /** So many months a tier is held at least. */
    public int getHoldMonths() {
        return holdMonths;
    }

    public void setHoldMonths(int holdMonths) {
        this.holdMonths = holdMonths;
    }

    /** So many days after its hold a member has to qualify before falling. */
    public int getGraceDays() {
        return graceDays;
    }

    public void setGraceDays(int graceDays) {
        this.graceDays = graceDays;
    }

    public TierFall getFall() {
        return fall;
    }

    public void setFall(TierFall fall) {
        this.fall = fall;
    }
}
