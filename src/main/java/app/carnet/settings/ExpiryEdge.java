package app.carnet.settings;

import java.time.LocalDate;
import java.time.YearMonth;

/** On which day of its last month a credit of points ends. */
public enum ExpiryEdge {

    /** Earned on 6 July 2026 with twelve months: usable through 31 July 2027. */
    END_OF_MONTH {
        @Override
        LocalDate lastDay(LocalDate sameDay) {
            return YearMonth.from(sameDay).atEndOfMonth();
        }
    },
    /** Earned on 6 July 2026 with twelve months: usable through 6 July 2027. */
    SAME_DAY {
        @Override
        LocalDate lastDay(LocalDate sameDay) {
            return sameDay;
        }
    };

    abstract LocalDate lastDay(LocalDate sameDay);
}
