package app.carnet.settings;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What rules would do to a purchase today, for the page where they are edited. */
public class ProgrammePreview {

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Programme rules;
    private final LocalDate today;

    ProgrammePreview(Programme rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** One coin short of twenty: 19.99, or 19 where there are no cents. */
    public BigDecimal getPurchase() {
        return TWENTY.subtract(BigDecimal.ONE.movePointLeft(rules.moneyScale()));
    }

    public long getEarned() {
        return rules.pointsFor(getPurchase());
    }

    /** Null if they can be used at once. */
    public LocalDate getUsableFrom() {
        return rules.getPendingDays() == 0 ? null : rules.spendableFrom(today);
    }

    /** Null if they never expire. */
    public LocalDate getUsableThrough() {
        LocalDate lastDay = rules.lastDay(today);
        return lastDay.equals(Programme.NEVER) ? null : lastDay;
    }

    /** The key of the sentence about first and last day of use. */
    public String getUse() {
        if (getUsableFrom() == null) {
            return getUsableThrough() == null ? "settings_programme.use_at_once_forever" : "settings_programme.use_at_once_through";
        }
        return getUsableThrough() == null ? "settings_programme.use_from_forever" : "settings_programme.use_from_through";
    }

    public long getSpent() {
        return Math.max(rules.getRedeeming().getExchangeRate(), rules.getRedeeming().getMinPoints());
    }

    public BigDecimal getWorth() {
        return rules.valueOf(getSpent());
    }

    /** What points may pay at most of a bill of a hundred. */
    public BigDecimal getMostOfHundred() {
        return rules.round(HUNDRED.multiply(BigDecimal.valueOf(rules.getRedeeming().getMaxShareOfBill())).movePointLeft(2));
    }

    /** The last day of a tier that is reached today. */
    public LocalDate getTierHeldThrough() {
        return rules.getTiers().heldThrough(today);
    }

    /** The day on which it is lost, if nothing more is earned. */
    public LocalDate getTierFall() {
        return getTierHeldThrough().plusDays(rules.getTiers().getGraceDays() + 1L);
    }

    public BigDecimal getHundred() {
        return HUNDRED;
    }

    /** The key of the sentence about points that a refund has to take and that are gone. */
    public String getShortfall() {
        return switch (rules.getRefunds().getShortfallPolicy()) {
            case DEBT -> "settings_programme.preview_shortfall_debt";
            case DEDUCT -> "settings_programme.preview_shortfall_deduct";
            case REFUSE -> "settings_programme.preview_shortfall_refuse";
        };
    }
}
