package app.carnet.benefit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A birthday and the six days that follow. 29 February counts as 28 February in other years; a week that begins in
 * December is of that year to its end.
 *
 * @param age reached on the first day
 */
public record BirthdayWeek(LocalDate firstDay, int age) {

    private static final int DAYS = 7;

    /** The week that day is in, if it is in one. Nobody has one in the week of being born. */
    static Optional<BirthdayWeek> of(LocalDate birthday, LocalDate day) {
        return birthday == null ? Optional.empty() : IntStream.of(day.getYear(), day.getYear() - 1)
            .mapToObj(year -> inYear(birthday, year)).filter(week -> week.age() > 0 && week.contains(day)).findFirst();
    }

    private static BirthdayWeek inYear(LocalDate birthday, int year) {
        return new BirthdayWeek(birthday.withYear(year), year - birthday.getYear());
    }

    /** The calendar year it is claimed for. */
    int year() {
        return firstDay.getYear();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(firstDay.plusDays(DAYS));
    }
}
