package app.carnet.points;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Points as the member page shows them: how many, their days, and how many days are left. */
public record LotRow(LocalDate lastDay, LocalDate spendableFrom, long points, boolean pending, long daysLeft) {

    private static final int SOON_IN_DAYS = 45;

    static LotRow of(PointLot lot, LocalDate today) {
        return new LotRow(lot.getExpiresOn(), lot.getSpendableFrom(), lot.getPoints(), lot.isPending(today),
            ChronoUnit.DAYS.between(today, lot.getExpiresOn()));
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
