package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.settings.TierRules;
import app.carnet.settings.TierWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the card of a member's tier says. */
class TierGlanceTest {

    private static final Tier MEMBER = new Tier("Member", 0);
    private static final Tier SILVER = new Tier("Silver", 500);
    private static final Tier GOLD = new Tier("Gold", 1000);
    private static final TierLadder LADDER = new TierLadder(List.of(GOLD, MEMBER, SILVER));

    private final TierRules rules = new TierRules();
    private final Map<LocalDate, Long> earned = new TreeMap<>();

    @Test
    void inTheGraceOfACalendarYearTheTwelveMonthsCountAndNotTheFewDaysOfTheYear() {
        rules.setWindow(TierWindow.CALENDAR_YEAR);
        earn("2026-03-01", 900);

        TierGlance glance = at(new TierStanding(GOLD, day("2025-11-20"), day("2026-12-31"), day("2027-01-30"), false), "2027-01-05");

        assertThat(glance.getToStay()).isEqualTo(100);
        assertThat(glance.getKeptThrough()).isEqualTo("2027-01-30");
        assertThat(glance.getToRise()).isZero();
    }

    @Test
    void rightAfterTheRiseTheDaysThatDecideOverStayingAreStillToCome() {
        earn("2026-11-22", 789);

        TierGlance glance = at(new TierStanding(SILVER, day("2026-11-22"), day("2027-11-30"), null, false), "2026-11-22");

        assertThat(glance.getToRise()).isEqualTo(211);
        assertThat(glance.countedFrom()).isEqualTo("2025-11-23");
        assertThat(glance.getToStay()).isEqualTo(500);
        assertThat(glance.keptFrom()).isEqualTo("2026-12-01");
        assertThat(glance.getKeptThrough()).isEqualTo("2027-11-30");
    }

    @Test
    void whoReachesMoreThanTheNextTierIsShownTheHighestThatIsReached() {
        earn("2026-11-01", 1300);

        TierGlance glance = at(new TierStanding(MEMBER, null, null, null, false), "2026-11-22");

        assertThat(glance.reached()).isEqualTo(GOLD);
        assertThat(glance.next()).isNull();
        assertThat(glance.counted()).isEqualTo(1300);
    }

    @Test
    void aboveATierThatIsReachedTheNextOneIsShown() {
        earn("2026-11-01", 576);

        TierGlance glance = at(new TierStanding(MEMBER, null, null, null, false), "2026-11-22");

        assertThat(glance.reached()).isEqualTo(SILVER);
        assertThat(glance.next()).isEqualTo(GOLD);
        assertThat(glance.getToRise()).isEqualTo(424);
    }

    @Test
    void whatIsEarnedBeyondTheNeedIsShownAsItIs() {
        earn("2026-12-24", 576);

        TierGlance glance = at(new TierStanding(SILVER, day("2026-11-22"), day("2027-11-30"), null, false), "2026-12-31");

        assertThat(glance.getStayed()).isEqualTo(576);
        assertThat(glance.getToStay()).isZero();
    }

    @Test
    void ofALifetimeNoFirstDayIsNamed() {
        rules.setWindow(TierWindow.LIFETIME);
        earn("2020-01-01", 600);

        TierGlance glance = at(new TierStanding(SILVER, day("2026-11-22"), day("2027-11-30"), null, false), "2026-12-31");

        assertThat(glance.countedFrom()).isNull();
        assertThat(glance.keptFrom()).isNull();
        assertThat(glance.getToStay()).isZero();
    }

    private TierGlance at(TierStanding standing, String today) {
        return TierGlance.of(standing, LADDER, rules, day(today), this::between);
    }

    private void earn(String day, long points) {
        earned.merge(day(day), points, Long::sum);
    }

    private long between(LocalDate first, LocalDate last) {
        return earned.entrySet().stream().filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(last)).mapToLong(Map.Entry::getValue).sum();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
