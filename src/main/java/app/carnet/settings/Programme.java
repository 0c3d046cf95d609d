package app.carnet.settings;

import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The rules in force, one row, made at the first set-up and edited by a manager. A change counts from then on: what
 * was booked keeps the rule it was booked by. The verbs are the one place where money is rounded to the currency,
 * points are reckoned from money and back, and days are told from moments.
 */
@Entity
@Table(name = "programme")
public class Programme implements Serializable {

    /** The last day of points that never expire. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    public static final int PLACE_NAME_LENGTH = 100;
    static final int ONLY_ID = 1;
    private static final long serialVersionUID = 1L;

    @Id
    private int id = ONLY_ID;
    @NotNull @PlainText @Size(max = PLACE_NAME_LENGTH)
    @Column(name = "place_name")
    private String placeName;
    @NotNull private String currency;
    @NotNull private String zone;
    @NotNull @DecimalMin("0.0001") @Digits(integer = 5, fraction = 4)
    private BigDecimal coefficient = BigDecimal.ONE;
    @Min(1) @Max(1200) @Column(name = "expiry_months")
    private Integer expiryMonths = 12;
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "expiry_edge")
    private ExpiryEdge expiryEdge = ExpiryEdge.END_OF_MONTH;
    @Min(0) @Max(365) @Column(name = "pending_days")
    private int pendingDays;
    @Valid @Embedded
    private RedeemRules redeeming = new RedeemRules();
    @Valid @Embedded
    private RefundRules refunds = new RefundRules();
    @Valid @Embedded
    private TierRules tiers = new TierRules();
    @Valid @Embedded
    private BonusRules bonuses = new BonusRules();
    @Valid @Embedded
    private OnlineRules online = new OnlineRules();
    private long rules;
    @Version
    private int version;

    protected Programme() {
    }

    /** The default rules of a new place. */
    public Programme(String placeName, Currency currency, ZoneId zone) {
        this.placeName = placeName;
        setCurrency(currency);
        setZone(zone);
        renewRules();
    }

    /** The day it is in the programme's zone. */
    public LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The day of that moment in the programme's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, getZone());
    }

    /** The first moment of that day in the programme's zone; not always midnight, where clocks are put forward then. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(getZone()).toInstant();
    }

    /** How many decimals an amount of money has. */
    public int moneyScale() {
        return getCurrency().getDefaultFractionDigits();
    }

    /** Money to the currency's scale, half up. */
    public BigDecimal round(BigDecimal amount) {
        return amount.setScale(moneyScale(), RoundingMode.HALF_UP);
    }

    /** The points an amount of money earns, rounded down: 19.99 at 1 point per 1.00 earns 19. */
    public long pointsFor(BigDecimal eligible) {
        return eligible.multiply(coefficient).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** What points are worth, rounded down to the currency's scale: at 300 points per 1.00, 200 are worth 0.66. */
    public BigDecimal valueOf(long points) {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(redeeming.getExchangeRate()), moneyScale(), RoundingMode.FLOOR);
    }

    /** The points an amount costs, rounded up: at 300 points per 1.00, 0.66 costs 198; at 100, 12.34 costs 1,234. */
    public long costOf(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(redeeming.getExchangeRate())).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** The points an amount pays for, rounded down: at 300 points per 1.00, 0.66 pays for 198. */
    public long pointsBoughtBy(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(redeeming.getExchangeRate())).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /**
     * The last day on which points earned on that day can be used, or {@link #NEVER}. Counted from the day of earning,
     * however long they are pending. From 29 February 2028, twelve months, on the same day: 28 February 2029.
     */
    public LocalDate lastDay(LocalDate earnedOn) {
        return expiryMonths == null ? NEVER : expiryEdge.lastDay(earnedOn.plusMonths(expiryMonths));
    }

    /** The first day on which points earned on that day can be used. */
    public LocalDate spendableFrom(LocalDate earnedOn) {
        return earnedOn.plusDays(pendingDays);
    }

    /** The last day of points given back today whose lot has ended. */
    public LocalDate reinstatedThrough(LocalDate today) {
        return today.plusDays(refunds.getReinstateDays());
    }

    public String getPlaceName() {
        return placeName;
    }

    public void setPlaceName(String placeName) {
        this.placeName = placeName;
    }

    public Currency getCurrency() {
        return Currency.getInstance(currency);
    }

    /** @throws IllegalArgumentException if the currency has no smallest coin, as gold has not */
    public final void setCurrency(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("Nothing is priced in " + currency);
        }
        this.currency = currency.getCurrencyCode();
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    public final void setZone(ZoneId zone) {
        this.zone = zone.getId();
    }

    /** Points per 1.00 of money. */
    public BigDecimal getCoefficient() {
        return coefficient;
    }

    public void setCoefficient(BigDecimal coefficient) {
        this.coefficient = coefficient;
    }

    /** Null: points never expire. */
    public Integer getExpiryMonths() {
        return expiryMonths;
    }

    public void setExpiryMonths(Integer expiryMonths) {
        this.expiryMonths = expiryMonths;
    }

    public ExpiryEdge getExpiryEdge() {
        return expiryEdge;
    }

    public void setExpiryEdge(ExpiryEdge expiryEdge) {
        this.expiryEdge = expiryEdge;
    }

    /** Days between earning points and being able to use them. */
    public int getPendingDays() {
        return pendingDays;
    }

    public void setPendingDays(int pendingDays) {
        this.pendingDays = pendingDays;
    }

    public RedeemRules getRedeeming() {
        return redeeming;
    }

    public RefundRules getRefunds() {
        return refunds;
    }

    public TierRules getTiers() {
        return tiers;
    }

    public BonusRules getBonuses() {
        return bonuses;
    }

    public OnlineRules getOnline() {
        return online;
    }

    /** A number that all rules in force share, tiers and campaigns among them; another one, never seen before, after any change. */
    public long getRules() {
        return rules;
    }

    final void renewRules() {
        rules = Ids.next();
    }

    public int getVersion() {
        return version;
    }

    @Override
    public String toString() {
        return "Programme in " + currency + ", " + zone;
    }
}
