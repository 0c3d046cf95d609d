package app.carnet.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Within what a member may do an activity only so often, in days of the programme's zone; a week begins on Monday. */
public enum ActivityPeriod {
    DAY, WEEK, MONTH, YEAR, EVER;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    /** The first day of the period after the one that day is in; null if there is none. */
    LocalDate startOfNext(LocalDate day) {
        LocalDate start = startOf(day);
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
            case EVER -> null;
        };
    }

    /** The first day of the period that day is in. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case EVER -> BEFORE_ALL;
        };
    }
}
