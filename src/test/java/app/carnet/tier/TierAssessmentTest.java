package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.carnet.settings.TierFall;
import app.carnet.settings.TierRules;
import app.carnet.settings.TierWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every example of the programme, by its own figures. */
class TierAssessmentTest {

    private static final Tier MEMBER = new Tier("Member", 0);
    private static final Tier SILVER = new Tier("Silver", 500);
    private static final Tier GOLD = new Tier("Gold", 1000);
    private static final TierLadder LADDER = new TierLadder(List.of(GOLD, MEMBER, SILVER));
    private static final LocalDate RISEN = LocalDate.parse("2026-07-06");
    private static final LocalDate HELD_THROUGH = LocalDate.parse("2027-07-31");

    private final TierRules rules = new TierRules();
    private final Map<LocalDate, Long> earned = new TreeMap<>();

    @Test
    void upInTheTransactionThatReachesTheThreshold() {
        assertThat(rise(member(), "2026-07-06", 1200)).hasValueSatisfying(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.RISE);
            assertThat(move.after().tier()).isEqualTo(GOLD);
            assertThat(move.points()).isEqualTo(1200);
        });
    }

    @Test
    void equalIsEnough() {
        assertThat(rise(member(), "2026-07-06", 999)).map(move -> move.after().tier()).hasValue(SILVER);
        assertThat(rise(member(), "2026-07-07", 1)).map(move -> move.after().tier()).hasValue(GOLD);
    }

    @Test
    void risenOnTheSixthOfJuly2026IsHeldThroughTheEndOfJuly2027() {
        assertThat(rise(member(), "2026-07-06", 1000)).map(move -> move.after().heldThrough()).hasValue(HELD_THROUGH);
    }

    @Test
    void risenOnTheLastOfJanuaryIsHeldThroughTheEndOfItsMonth() {
        rules.setHoldMonths(1);

        assertThat(rise(member(), "2028-01-31", 1000)).map(move -> move.after().heldThrough()).hasValue(LocalDate.parse("2028-02-29"));
    }

    @Test
    void qualifiedAtTheReviewIsANewHold() {
        earn("2027-03-01", 1000);

        assertThat(review(gold(), "2027-08-01")).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.HELD);
            assertThat(move.day()).isEqualTo("2027-08-01");
            assertThat(move.after().heldThrough()).isEqualTo("2028-07-31");
            assertThat(move.after().since()).isEqualTo(RISEN);
        });
    }

    @Test
    void theReviewCountsTheTwelveMonthsThatEndWithTheHold() {
        earn("2026-07-31", 5000);
        earn("2026-08-01", 999);
        earn("2027-08-01", 5000);

        assertThat(review(gold(), "2027-08-01")).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.GRACE);
            assertThat(move.points()).isEqualTo(999);
        });
    }

    @Test
    void ofALifetimeEverythingCountsAtTheReview() {
        rules.setWindow(TierWindow.LIFETIME);
        earn("2020-01-01", 1000);

        assertThat(review(gold(), "2027-08-01")).singleElement().extracting(TierMove::kind).isEqualTo(TierChangeKind.HELD);
    }

    @Test
    void ofACalendarYearOnlyItsOwnPointsRaise() {
        rules.setWindow(TierWindow.CALENDAR_YEAR);
        earn("2026-12-31", 999);

        assertThat(rise(member(), "2027-01-01", 499)).isEmpty();
        assertThat(rise(member(), "2027-01-01", 1)).map(move -> move.after().tier()).hasValue(SILVER);
    }

    @Test
    void notQualifiedIsDownInTheReviewOfThe31stOfAugust2027() {
        assertThat(review(gold(), "2027-08-30")).extracting(TierMove::kind).containsExactly(TierChangeKind.GRACE);
        assertThat(review(gold(), "2027-08-31")).extracting(TierMove::kind).containsExactly(TierChangeKind.GRACE, TierChangeKind.FALL);
        assertThat(review(gold(), "2027-08-31").get(1).day()).isEqualTo("2027-08-31");
    }

    @Test
    void qualifiedInGraceIsANewHoldFromThatDay() {
        TierStanding grace = last(review(gold(), "2027-08-15"));

        assertThat(rise(grace, "2027-08-20", 999)).isEmpty();
        assertThat(rise(grace, "2027-08-20", 1)).hasValueSatisfying(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.HELD);
            assertThat(move.after().tier()).isEqualTo(GOLD);
            assertThat(move.after().heldThrough()).isEqualTo("2028-08-31");
            assertThat(move.after().isInGrace()).isFalse();
        });
    }

    @Test
    void inTheGraceOfACalendarYearTheMissingPointsOfTheTwelveMonthsAreEnough() {
        rules.setWindow(TierWindow.CALENDAR_YEAR);
        earn("2026-03-01", 900);
        TierStanding held = new TierStanding(GOLD, LocalDate.parse("2025-11-20"), LocalDate.parse("2026-12-31"), null, false);
        TierStanding grace = last(review(held, "2027-01-05"));

        assertThat(rise(grace, "2027-01-05", 99)).isEmpty();
        assertThat(rise(grace, "2027-01-06", 1)).hasValueSatisfying(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.HELD);
            assertThat(move.points()).isEqualTo(1000);
            assertThat(move.after().heldThrough()).isEqualTo("2028-01-31");
        });
    }

    @Test
    void fallsToWhatIsQualifiedForAndHoldsThat() {
        earn("2027-02-01", 600);

        assertThat(last(review(gold(), "2027-08-31"))).isEqualTo(new TierStanding(SILVER, LocalDate.parse("2027-08-31"), LocalDate.parse("2028-08-31"), null, false));
    }

    @Test
    void fallsToTheLowestWhichNeedsNoHold() {
        assertThat(last(review(gold(), "2027-08-31"))).isEqualTo(new TierStanding(MEMBER, LocalDate.parse("2027-08-31"), null, null, false));
    }

    @Test
    void fallsOneStepWhateverWasEarned() {
        rules.setFall(TierFall.ONE_STEP);

        assertThat(last(review(gold(), "2027-08-31")).tier()).isEqualTo(SILVER);
    }

    @Test
    void withoutGraceTheFallComesWithTheEndOfTheHold() {
        rules.setGraceDays(0);

        assertThat(review(gold(), "2027-08-01")).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.FALL);
            assertThat(move.day()).isEqualTo("2027-08-01");
        });
    }

    @Test
    void aRefundNeverDropsATierOnTheSpot() {
        assertThat(rise(gold(), "2026-07-07", -1000)).isEmpty();
        assertThat(review(gold(), "2027-07-31")).isEmpty();
    }

    @Test
    void aManualTierLastsUntilItsLastDayAndThenThePointsDecide() {
        earn("2026-05-01", 600);
        TierStanding manual = new TierStanding(GOLD, RISEN, LocalDate.parse("2026-12-31"), null, true);

        assertThat(review(manual, "2026-12-31")).isEmpty();
        assertThat(review(manual, "2027-01-01")).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(TierChangeKind.MANUAL_ENDED);
            assertThat(move.after()).isEqualTo(new TierStanding(SILVER, LocalDate.parse("2027-01-01"), LocalDate.parse("2028-01-31"), null, false));
        });
    }

    @Test
    void pointsRaiseAboveAManualTier() {
        TierStanding manual = new TierStanding(SILVER, RISEN, LocalDate.parse("2026-12-31"), null, true);

        assertThat(rise(manual, "2026-08-01", 500)).isEmpty();
        assertThat(rise(manual, "2026-08-01", 500)).hasValueSatisfying(move -> {
            assertThat(move.after().tier()).isEqualTo(GOLD);
            assertThat(move.after().manual()).isFalse();
            assertThat(move.after().heldThrough()).isEqualTo("2027-08-31");
        });
    }

    @Test
    void yearsOfMissedNightsAreMadeUpInOrder() {
        earn("2027-02-01", 1000);

        assertThat(review(gold(), "2031-01-01")).extracting(TierMove::kind, move -> move.day().toString()).containsExactly(
            tuple(TierChangeKind.HELD, "2027-08-01"),
            tuple(TierChangeKind.GRACE, "2028-08-01"),
            tuple(TierChangeKind.FALL, "2028-08-31"));
    }

    private TierStanding member() {
        return new TierStanding(MEMBER, null, null, null, false);
    }

    private TierStanding gold() {
        return new TierStanding(GOLD, RISEN, HELD_THROUGH, null, false);
    }

    private void earn(String day, long points) {
        earned.merge(LocalDate.parse(day), points, Long::sum);
    }

    /** Earns on that day, or gives back, and then looks up. */
    private Optional<TierMove> rise(TierStanding now, String day, long points) {
        earn(day, points);
        return new TierAssessment(LADDER, rules).rise(now, LocalDate.parse(day), this::between);
    }

    /** All reviews that are due on that day, in order. */
    private List<TierMove> review(TierStanding now, String day) {
        List<TierMove> moves = new ArrayList<>();
        TierStanding standing = now;
        TierAssessment assessment = new TierAssessment(LADDER, rules);
        for (Optional<TierMove> move = next(assessment, standing, day); move.isPresent(); move = next(assessment, standing, day)) {
            moves.add(move.get());
            standing = move.get().after();
        }
        return moves;
    }

    private Optional<TierMove> next(TierAssessment assessment, TierStanding standing, String day) {
        return assessment.review(standing, LocalDate.parse(day), this::between);
    }

    private static TierStanding last(List<TierMove> moves) {
        return moves.get(moves.size() - 1).after();
    }

    private long between(LocalDate first, LocalDate last) {
        return earned.entrySet().stream().filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(last)).mapToLong(Map.Entry::getValue).sum();
    }
}
