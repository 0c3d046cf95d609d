package app.carnet.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How full the gym is over the year: a rush in January, a dip in summer, nobody on a holiday. */
final class DemoSeason {

    /** The fullest a day can be. */
    static final int FULLEST = 1450;

    /** From January on; an ordinary day is 1000. */
    private static final List<Integer> MONTHS = List.of(FULLEST, 1200, 1100, 1000, 950, 850, 700, 650, 1050, 1050, 1000, 800);

    private final Set<MonthDay> closedEveryYear;
    private final Set<LocalDate> closedOnce;

    DemoSeason(DemoWords words) {
        closedEveryYear = words.list("closed").stream().map(MonthDay::parse).collect(Collectors.toSet());
        closedOnce = words.list("closed.moving").stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    int fullness(LocalDate day) {
        boolean closed = closedEveryYear.contains(MonthDay.from(day)) || closedOnce.contains(day);
        return closed ? 0 : MONTHS.get(day.getMonthValue() - 1);
    }
}
