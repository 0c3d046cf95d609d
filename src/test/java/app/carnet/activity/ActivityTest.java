package app.carnet.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(ActivityPeriod.WEEK.startOf(SUNDAY)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(ActivityPeriod.WEEK.startOf(SUNDAY.plusDays(1))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void otherPeriodsBeginWithTheirFirstDay() {
        assertThat(ActivityPeriod.DAY.startOf(SUNDAY)).isEqualTo(SUNDAY);
        assertThat(ActivityPeriod.MONTH.startOf(SUNDAY)).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(ActivityPeriod.YEAR.startOf(SUNDAY)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(ActivityPeriod.EVER.startOf(SUNDAY)).isBefore(LocalDate.of(1950, 1, 1));
    }

    @Test
    void usedUpItCanBeDoneAgainFromTheNextPeriodOnIfItIsStillOfferedThen() {
        Activity survey = Activity.blank();
        survey.setPeriod(ActivityPeriod.MONTH);
        assertThat(new OfferedActivity(survey, 1, SUNDAY).getAgainFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        survey.setLastDay(LocalDate.of(2026, 11, 30));
        assertThat(new OfferedActivity(survey, 1, SUNDAY).getAgainFrom()).isNull();
        survey.setPeriod(ActivityPeriod.WEEK);
        assertThat(new OfferedActivity(survey, 1, SUNDAY).getAgainFrom()).isEqualTo(SUNDAY.plusDays(1));
        survey.setPeriod(ActivityPeriod.EVER);
        assertThat(new OfferedActivity(survey, 1, SUNDAY).getAgainFrom()).isNull();
    }

    @Test
    void aFormTellsTheVersionOfEachActivityItShows() {
        List<OfferedActivity> shown = List.of(new OfferedActivity(Activity.blank(), 0, SUNDAY), new OfferedActivity(Activity.blank(), 0, SUNDAY));
        String versions = OfferedActivity.versions(shown);

        assertThat(OfferedActivity.version(versions, shown.get(1).activity().getId())).isZero();
        assertThat(OfferedActivity.version(versions, 1)).isNegative();
        assertThat(OfferedActivity.version("1:x 1:99999999999 2", 1)).isNegative();
        assertThat(OfferedActivity.version(null, 1)).isNegative();
    }

    @Test
    void itIsOfferedFromItsFirstToItsLastDayAndNotOnceDisabled() {
        Activity survey = Activity.blank();
        assertThat(survey.isOffered(SUNDAY)).isTrue();
        survey.setFirstDay(SUNDAY);
        survey.setLastDay(SUNDAY);
        assertThat(survey.isOffered(SUNDAY.minusDays(1))).isFalse();
        assertThat(survey.isOffered(SUNDAY)).isTrue();
        assertThat(survey.isOffered(SUNDAY.plusDays(1))).isFalse();
        survey.disable();
        assertThat(survey.isOffered(SUNDAY)).isFalse();
    }

    @Test
    void daysThatRunBackwardsAreRefused() {
        Activity survey = Activity.blank();
        survey.setFirstDay(SUNDAY);
        survey.setLastDay(SUNDAY.minusDays(1));

        assertThatThrownBy(survey::check).hasMessage("error.last_before_first");
    }
}
