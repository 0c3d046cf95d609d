package app.carnet.benefit;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Days of the week; none means each of them.
 *
 * @param days from Monday on
 */
public record Weekdays(Set<DayOfWeek> days) implements Serializable {

    public static final Weekdays ALL = new Weekdays(Set.of());

    public Weekdays {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    static Weekdays of(Collection<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length ? ALL : new Weekdays(Set.copyOf(days));
    }

    /** As {@link #written} wrote them: {@code 26} is Tuesday and Saturday. */
    static Weekdays read(String digits) {
        return of(digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList());
    }

    String written() {
        return days.stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
    }

    boolean contain(LocalDate day) {
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }

    /** True if one of the days from first to last is among them. */
    boolean meet(LocalDate first, LocalDate last) {
        LocalDate end = last.isAfter(first.plusDays(6)) ? first.plusDays(6) : last;
        return first.datesUntil(end.plusDays(1)).anyMatch(this::contain);
    }

    public boolean isEveryDay() {
        return days.isEmpty();
    }
}
