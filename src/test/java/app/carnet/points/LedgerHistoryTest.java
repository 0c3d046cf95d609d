package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.member.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random histories of an account against a model that knows nothing of lots: it keeps every point by itself. */
class LedgerHistoryTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);

    enum Verb { EARN, EARN_PENDING, REDEEM, WITHDRAW, OWE, UNDO_LAST }

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
        private LockedAccount.Change last;
        private final Map<PointLot, Long> expiredSinceLast = new LinkedHashMap<>();

        void perform(Step step) {
            today = today.plusDays(step.daysLater());
            LockedAccount locked = new LockedAccount(account, lots, today);
            locked.due().forEach(lot -> expiredSinceLast.merge(lot, -book(locked.expire(lot)).points(), Long::sum));
            try {
                switch (step.verb()) {
                    case EARN -> deed(locked.credit(step.points(), today.plusMonths(step.monthsValid()), today));
                    case EARN_PENDING -> deed(locked.credit(step.points(), today.plusMonths(step.monthsValid()), today.plusDays(7)));
                    case REDEEM -> deed(locked.redeem(step.points()));
                    case WITHDRAW -> book(locked.withdraw(step.points()));
                    case UNDO_LAST -> undo(locked);
                    case OWE -> book(new LockedAccount.Change(-step.points(), step.points(), java.util.Map.of()));
                }
            } catch (InsufficientPointsException refused) {
                assertThat(refused.getRequested()).isGreaterThan(refused.getBalance());
            } catch (PointsSpentException refused) {
                assertThat(step.verb()).isEqualTo(Verb.UNDO_LAST);
            }
        }

        private void deed(LockedAccount.Change change) {
            last = book(change);
            expiredSinceLast.clear();
        }

        private void undo(LockedAccount locked) {
            LockedAccount.Change deed = last;
            last = null;
            if (deed != null) {
                Map<PointLot, Long> parts = new LinkedHashMap<>();
                deed.lots().forEach((lot, points) -> parts.put(lot, Math.abs(points)));
                book(deed.points() < 0 ? locked.giveBack(parts, today.plusDays(30)) : locked.takeBack(parts, expiredSinceLast, -deed.debtChange()));
            }
        }

        private LockedAccount.Change book(LockedAccount.Change change) {
            account.post(change.points(), change.debtChange());
            entries += change.points();
            debtChanges += change.debtChange();
            lotRows += change.lots().values().stream().mapToLong(Long::longValue).sum();
            change.lots().keySet().stream().filter(lot -> !lots.contains(lot)).forEach(lots::add);
            return change;
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

        private static final Comparator<Point> EARLIEST_FIRST = Comparator.comparing(Point::last).thenComparing(Point::from);

        private record Point(LocalDate from, LocalDate last) {
        }

        private final List<Point> points = new ArrayList<>();
        private LocalDate today = START;
        private long debt;
        /** What the last deed that can be undone gave or took, and what of it went into debt. */
        private List<Point> touched = List.of();
        private final List<Point> expiredSince = new ArrayList<>();
        private long intoDebt;
        private boolean gave;

        void perform(Step step) {
            today = today.plusDays(step.daysLater());
            points.stream().filter(point -> point.last().isBefore(today)).forEach(expiredSince::add);
            points.removeIf(point -> point.last().isBefore(today));
            switch (step.verb()) {
                case EARN -> earn(step, today);
                case EARN_PENDING -> earn(step, today.plusDays(7));
                case REDEEM -> redeem(step.points());
                case WITHDRAW -> take(step.points(), debt > 0 ? List.of() : points);
                case OWE -> debt += step.points();
                case UNDO_LAST -> undo();
            }
        }

        private void undo() {
            if (gave) {
                List<Point> due = touched.stream().filter(point -> !expiredSince.remove(point)).toList();
                if (due.size() <= points.size()) {
                    List<Point> missing = due.stream().filter(point -> !points.remove(point)).toList();
                    points.stream().sorted(EARLIEST_FIRST).limit(missing.size()).toList().forEach(points::remove);
                    debt += intoDebt;
                }
            } else {
                touched.forEach(this::giveBack);
            }
            remember(List.of(), 0, false);
        }

        private void giveBack(Point point) {
            if (debt > 0) {
                debt--;
            } else {
                points.add(point.last().isBefore(today) ? new Point(today, today.plusDays(30)) : point);
            }
        }

        private void remember(List<Point> deed, long paidDebt, boolean given) {
            touched = deed;
            intoDebt = paidDebt;
            gave = given;
            expiredSince.clear();
        }

        private void earn(Step step, LocalDate from) {
            long paid = Math.min(debt, step.points());
            List<Point> earned = Collections.nCopies((int) (step.points() - paid), new Point(from, today.plusMonths(step.monthsValid())));
            points.addAll(earned);
            debt -= paid;
            remember(earned, paid, true);
        }

        private void redeem(int count) {
            List<Point> taken = take(count, usable());
            if (!taken.isEmpty()) {
                remember(taken, 0, false);
            }
        }

        private List<Point> take(int count, List<Point> allowed) {
            List<Point> taken = allowed.size() < count ? List.of() : allowed.stream().sorted(EARLIEST_FIRST).limit(count).toList();
            taken.forEach(points::remove);
            return taken;
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
