package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.settings.TierFall;
import app.carnet.settings.TierRules;
import app.carnet.settings.TierWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random lives of members: purchases over years, under random rules. */
class TierHistoryTest {

    private static final LocalDate START = LocalDate.parse("2026-01-15");
    private static final int DAYS = 1500;
    private static final TierLadder LADDER = new TierLadder(List.of(new Tier("Member", 0), new Tier("Silver", 300), new Tier("Gold", 1000),
        new Tier("Platinum", 2500)));

    /** A purchase so many days after the start. */
    record Purchase(int day, int points) {
    }

    @Property(tries = 1000)
    void missedNightsChangeNoHistory(@ForAll("purchases") List<Purchase> purchases, @ForAll("rules") TierRules rules) {
        assertThat(new Life(purchases, rules).live(true)).isEqualTo(new Life(purchases, rules).live(false));
    }

    @Property(tries = 1000)
    void nobodyFallsBeforeHoldAndGraceAreOver(@ForAll("purchases") List<Purchase> purchases, @ForAll("rules") TierRules rules) {
        for (TierMove move : new Life(purchases, rules).live(true)) {
            boolean down = move.before().tier().isAbove(move.after().tier());
            assertThat(down).isEqualTo(move.kind() == TierChangeKind.FALL);
            if (down) {
                assertThat(move.day()).isAfter(move.before().heldThrough().plusDays(rules.getGraceDays()));
                assertThat(move.before().heldThrough()).isAfterOrEqualTo(move.before().since().plusMonths(rules.getHoldMonths()));
            }
        }
    }

    @Property(tries = 1000)
    void whoHasReachedATierStandsInItOrHigherThatVeryDay(@ForAll("purchases") List<Purchase> purchases, @ForAll("rules") TierRules rules) {
        Life life = new Life(purchases, rules);
        life.live(true);

        assertThat(life.shortOfWhatWasReached).isZero();
    }

    @Property(tries = 1000)
    void everyHoldEndsWithAMonthAndTheLowestTierHasNone(@ForAll("purchases") List<Purchase> purchases, @ForAll("rules") TierRules rules) {
        for (TierMove move : new Life(purchases, rules).live(true)) {
            LocalDate end = move.after().heldThrough();
            assertThat(end == null).isEqualTo(move.after().tier().isBase());
            assertThat(end == null || end.plusDays(1).getDayOfMonth() == 1 || move.kind() == TierChangeKind.GRACE).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return Combinators.combine(Arbitraries.integers().between(0, DAYS), Arbitraries.integers().between(1, 900)).as(Purchase::new).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<TierRules> rules() {
        return Combinators.combine(Arbitraries.of(TierWindow.class), Arbitraries.integers().between(1, 18), Arbitraries.integers().between(0, 60),
            Arbitraries.of(TierFall.class)).as((window, months, grace, fall) -> {
                TierRules rules = new TierRules();
                rules.setWindow(window);
                rules.setHoldMonths(months);
                rules.setGraceDays(grace);
                rules.setFall(fall);
                return rules;
            });
    }

    /** One member, day after day, as {@link TierService} leads them. */
    private static final class Life {

        private final Map<LocalDate, Long> earned = new TreeMap<>();
        private final Map<LocalDate, Long> planned = new TreeMap<>();
        private final List<TierMove> moves = new ArrayList<>();
        private final TierAssessment assessment;
        private final TierRules rules;
        private TierStanding standing = new TierStanding(LADDER.base(), null, null, null, false);
        private int shortOfWhatWasReached;

        Life(List<Purchase> purchases, TierRules rules) {
            this.rules = rules;
            this.assessment = new TierAssessment(LADDER, rules);
            purchases.forEach(purchase -> planned.merge(START.plusDays(purchase.day()), (long) purchase.points(), Long::sum));
        }

        /** @param everyNight whether the job runs each night, or only once at the very end */
        List<TierMove> live(boolean everyNight) {
            for (LocalDate day = START; !day.isAfter(START.plusDays(DAYS)); day = day.plusDays(1)) {
                if (everyNight) {
                    review(day);
                }
                if (planned.containsKey(day)) {
                    earned.put(day, planned.get(day));
                    review(day);
                    assessment.rise(standing, day, this::between).ifPresent(this::take);
                    long reached = LADDER.qualifying(between(rules.getWindow().firstDay(day), day)).getThreshold();
                    shortOfWhatWasReached += standing.tier().getThreshold() < reached ? 1 : 0;
                }
            }
            review(START.plusDays(DAYS));
            return moves;
        }

        private void review(LocalDate day) {
            for (Optional<TierMove> due = assessment.review(standing, day, this::between); due.isPresent();
                    due = assessment.review(standing, day, this::between)) {
                take(due.get());
            }
        }

        private void take(TierMove move) {
            moves.add(move);
            standing = move.after();
        }

        private long between(LocalDate first, LocalDate last) {
            return earned.entrySet().stream().filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(last)).mapToLong(Map.Entry::getValue).sum();
        }
    }
}
