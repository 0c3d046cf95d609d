package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.member.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random histories of an account against a model that knows nothing of lots: it keeps every point by itself. */
class LedgerHistoryTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);

    enum Verb { EARN, EARN_PENDING, REDEEM, WITHDRAW, OWE }

    record Step(Verb verb, int points, int daysLater, int monthsValid) {
    }

    @Property(tries = 2000)
    void everyInvariantHoldsAfterEveryStep(@ForAll("histories") List<Step> history) {
        Account account = new Account();
        Model model = new Model();
        for (Step step : history) {
            account.perform(step);
            model.perform(step);
            account.assertInvariants();
            assertThat(account.balance()).isEqualTo(model.balance());
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(Arbitraries.of(Verb.class), Arbitraries.integers().between(1, 40),
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 4)).as(Step::new).list().ofMaxSize(40);
    }

    /** The code under test, driven as PointLedger drives it. */
    private static final class Account {

        private final PointAccount account = new PointAccount(new Member("10000007", "A", Instant.EPOCH, "lin"));
        private final List<PointLot> lots = new ArrayList<>();
        private LocalDate today = START;
        private long entries;
        private long lotRows;
        private long debtChanges;

        void perform(Step step) {
            today = today.plusDays(step.daysLater());
            LockedAccount locked = new LockedAccount(account, lots, today);
            locked.due().forEach(lot -> book(locked.expire(lot)));
            try {
                switch (step.verb()) {
                    case EARN -> book(locked.credit(step.points(), today.plusMonths(step.monthsValid()), today));
                    case EARN_PENDING -> book(locked.credit(step.points(), today.plusMonths(step.monthsValid()), today.plusDays(7)));
                    case REDEEM -> book(locked.redeem(step.points()));
                    case WITHDRAW -> book(locked.withdraw(step.points()));
                    case OWE -> book(new LockedAccount.Change(-step.points(), step.points(), java.util.Map.of()));
                }
            } catch (InsufficientPointsException refused) {
                assertThat(refused.getRequested()).isGreaterThan(refused.getBalance());
            }
        }

        private void book(LockedAccount.Change change) {
            account.post(change.points(), change.debtChange());
            entries += change.points();
            debtChanges += change.debtChange();
            lotRows += change.lots().values().stream().mapToLong(Long::longValue).sum();
            change.lots().keySet().stream().filter(lot -> !lots.contains(lot)).forEach(lots::add);
        }

        Balance balance() {
            return new LockedAccount(account, lots, today).balance();
        }

        void assertInvariants() {
            long inLots = lots.stream().mapToLong(PointLot::getPoints).sum();
            assertThat(account.getBalance()).isEqualTo(entries).isEqualTo(inLots - account.getDebt());
            assertThat(account.getDebt()).isEqualTo(debtChanges);
            assertThat(inLots).isEqualTo(lotRows);
        }
    }

    /** One list element per single point, with its own days. */
    private static final class Model {

        private record Point(LocalDate from, LocalDate last) {
        }

        private final List<Point> points = new ArrayList<>();
        private LocalDate today = START;
        private long debt;

        void perform(Step step) {
            today = today.plusDays(step.daysLater());
            points.removeIf(point -> point.last().isBefore(today));
            switch (step.verb()) {
                case EARN -> earn(step, today);
                case EARN_PENDING -> earn(step, today.plusDays(7));
                case REDEEM -> take(step.points(), usable());
                case WITHDRAW -> take(step.points(), debt > 0 ? List.of() : points);
                case OWE -> debt += step.points();
            }
        }

        private void earn(Step step, LocalDate from) {
            for (int i = 0; i < step.points(); i++) {
                if (debt > 0) {
                    debt--;
                } else {
                    points.add(new Point(from, today.plusMonths(step.monthsValid())));
                }
            }
        }

        private void take(int count, List<Point> allowed) {
            if (allowed.size() >= count) {
                allowed.stream().sorted(java.util.Comparator.comparing(Point::last).thenComparing(Point::from)).limit(count).toList()
                    .forEach(points::remove);
            }
        }

        private List<Point> usable() {
            return debt > 0 ? List.of() : points.stream().filter(point -> !point.from().isAfter(today)).toList();
        }

        Balance balance() {
            long pending = points.stream().filter(point -> point.from().isAfter(today)).count();
            return new Balance(usable().size(), pending, debt);
        }
    }
}
