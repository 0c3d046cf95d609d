package app.carnet.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The rule of programme.md: the day and the 6 that follow; 29 February counts as 28 February in other years. */
class BirthdayWeekTest {

    @Test
    void theBirthdayWeekIsTheDayAndTheSixThatFollow() {
        assertThat(BirthdayWeek.of(day("1990-07-06"), day("2026-07-05"))).isEmpty();
        assertThat(BirthdayWeek.of(day("1990-07-06"), day("2026-07-06"))).contains(new BirthdayWeek(day("2026-07-06"), 36));
        assertThat(BirthdayWeek.of(day("1990-07-06"), day("2026-07-12"))).contains(new BirthdayWeek(day("2026-07-06"), 36));
        assertThat(BirthdayWeek.of(day("1990-07-06"), day("2026-07-13"))).isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryCountsAsTheTwentyEighthInOtherYears() {
        assertThat(BirthdayWeek.of(day("2000-02-29"), day("2026-02-27"))).isEmpty();
        assertThat(BirthdayWeek.of(day("2000-02-29"), day("2026-02-28"))).contains(new BirthdayWeek(day("2026-02-28"), 26));
        assertThat(BirthdayWeek.of(day("2000-02-29"), day("2026-03-06"))).isPresent();
        assertThat(BirthdayWeek.of(day("2000-02-29"), day("2026-03-07"))).isEmpty();
        assertThat(BirthdayWeek.of(day("2000-02-29"), day("2028-02-28"))).isEmpty();
        assertThat(BirthdayWeek.of(day("2000-02-29"), day("2028-02-29"))).contains(new BirthdayWeek(day("2028-02-29"), 28));
    }

    @Test
    void aWeekThatBeginsInDecemberIsOfThatYearToItsEnd() {
        BirthdayWeek week = BirthdayWeek.of(day("1990-12-29"), day("2027-01-04")).orElseThrow();

        assertThat(week.year()).isEqualTo(2026);
        assertThat(week.age()).isEqualTo(36);
        assertThat(BirthdayWeek.of(day("1990-12-29"), day("2027-01-05"))).isEmpty();
    }

    @Test
    void nobodyHasOneInTheWeekOfBeingBornOrWithoutABirthday() {
        assertThat(BirthdayWeek.of(day("2026-07-06"), day("2026-07-06"))).isEmpty();
        assertThat(BirthdayWeek.of(null, day("2026-07-06"))).isEmpty();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
