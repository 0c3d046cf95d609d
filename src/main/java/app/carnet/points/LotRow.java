package app.carnet.points;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Points that share their last day, and pending ones their first day too, as a day sees them. */
public record LotRow(LocalDate lastDay, LocalDate spendableFrom, long points, boolean pending, long daysLeft) {

    private static final int SOON_IN_DAYS = 60;

    static LotRow of(LocalDate lastDay, LocalDate spendableFrom, long points, LocalDate day) {
        return new LotRow(lastDay, spendableFrom, points, spendableFrom.isAfter(day), ChronoUnit.DAYS.between(day, lastDay));
    }

    LotRow plus(LotRow other) {
        return new LotRow(lastDay, spendableFrom, points + other.points, pending, daysLeft);
    }

    /** True if the last day is near enough to be said at the counter. */
    public boolean isSoon() {
        return daysLeft <= SOON_IN_DAYS;
    }

    /** True for points that never expire. */
    public boolean isUnlimited() {
        return lastDay.getYear() == 9999;
    }
}
