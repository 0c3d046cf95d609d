package app.carnet.settings;

import java.time.LocalDate;

/** Over which days points count towards a tier. */
public enum TierWindow {

    /** The twelve months that end on the day: on 6 July 2027, from 7 July 2026; on 28 February 2029, from 1 March 2028. */
    ROLLING_12_MONTHS {
        @Override
        public LocalDate firstDay(LocalDate day) {
            LocalDate dayAfter = day.minusMonths(12).plusDays(1);
            LocalDate sameDay = day.plusDays(1).minusMonths(12);
            return dayAfter.isAfter(sameDay) ? dayAfter : sameDay;
        }
    },
    /** From 1 January of the day's year. */
    CALENDAR_YEAR {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return day.withDayOfYear(1);
        }
    },
    /** Since ever. */
    LIFETIME {
        @Override
        public LocalDate firstDay(LocalDate day) {
            return LocalDate.EPOCH;
        }
    };

    /** The first day that counts when the window ends on that day. */
    public abstract LocalDate firstDay(LocalDate day);
}
