package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.member.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random histories of all verbs against {@link PointModel}, a model that knows nothing of lots: it keeps every point by itself. */
class LedgerHistoryTest {

    @Property(tries = 10_000)
    void everyInvariantHoldsAfterEveryStep(@ForAll("histories") List<PointModel.Step> history) {
        Account account = new Account();
        PointModel model = new PointModel();
        for (PointModel.Step step : history) {
            account.perform(step);
            model.perform(step);
            account.assertInvariants();
            assertThat(account.balance()).as("after %s", step).isEqualTo(model.balance());
        }
    }

    @Provide
    Arbitrary<List<PointModel.Step>> histories() {
        return Combinators.combine(Arbitraries.of(PointModel.Verb.class), Arbitraries.integers().between(1, 40), Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(1, 4), Arbitraries.integers().between(0, 9)).as(PointModel.Step::new).list().ofMaxSize(40);
    }

    /** The code under test, driven as PointLedger drives it. */
    private static final class Account {

        private final PointAccount account = new PointAccount(new Member("10000007", "A", Instant.EPOCH, "lin"));
        private final List<PointLot> lots = new ArrayList<>();
        private final List<Deed> deeds = new ArrayList<>();
        private final Map<PointLot, Long> expired = new LinkedHashMap<>();
        private final Map<PointLot, Long> counted = new LinkedHashMap<>();
        private LocalDate today = PointModel.START;
        private long entries;
        private long lotRows;
        private long debtChanges;

        /** A change that can be turned round, and what of it has been. */
        private static final class Deed {
            private final LockedAccount.Change change;
            private final Map<PointLot, Long> counted = new LinkedHashMap<>();
            private long turned;

            Deed(LockedAccount.Change change) {
                this.change = change;
            }

            boolean isEarning() {
                return change.points() > 0;
            }

            long left(int wanted) {
                return Math.min(wanted, Math.abs(change.points()) - turned);
            }
        }

        void perform(PointModel.Step step) {
            today = today.plusDays(step.daysLater());
            LockedAccount locked = new LockedAccount(account, lots, today);
            locked.due().forEach(lot -> expired.merge(lot, -book(locked.expire(lot)).points(), Long::sum));
            try {
                switch (step.verb()) {
                    case EARN -> deeds.add(new Deed(book(locked.credit(step.points(), step.lastDay(today), today))));
                    case EARN_PENDING -> deeds.add(new Deed(book(locked.credit(step.points(), step.lastDay(today), today.plusDays(7)))));
                    case REDEEM -> deeds.add(new Deed(book(locked.redeem(step.points()))));
                    case WITHDRAW -> book(locked.withdraw(step.points()));
                    case OWE -> book(new LockedAccount.Change(-step.points(), step.points(), Map.of()));
                    case REFUND -> step.pick(deeds).ifPresent(deed -> refund(locked, deed, step.points(), false));
                    case REFUND_AND_DEDUCT -> step.pick(deeds).ifPresent(deed -> refund(locked, deed, step.points(), true));
                }
            } catch (InsufficientPointsException refused) {
                assertThat(refused.getRequested()).isGreaterThan(refused.getBalance());
            }
        }

        private void refund(LockedAccount locked, Deed deed, int wanted, boolean deduct) {
            long points = deed.left(wanted);
            LockedAccount.Turn turn = locked.turn(history(deed), deed.isEarning() ? 0 : points, deed.isEarning() ? points : 0, today.plusDays(30));
            deed.turned += points;
            book(turn.given());
            book(turn.taken());
            turn.expired().forEach((lot, part) -> {
                deed.counted.merge(lot, part, Long::sum);
                counted.merge(lot, part, Long::sum);
            });
            book(locked.forgive(LockedAccount.sum(turn.expired()) + (deduct ? turn.missing() : 0)));
        }

        private DeedHistory history(Deed deed) {
            Map<PointLot, Long> parts = new LinkedHashMap<>();
            deed.change.lots().forEach((lot, points) -> parts.put(lot, Math.abs(points)));
            if (!deed.isEarning()) {
                return new DeedHistory(Optional.empty(), parts, deed.turned, Optional.empty(), List.of(), Map.of());
            }
            Map<PointLot, Long> countable = new LinkedHashMap<>();
            parts.forEach((lot, points) -> countable.put(lot, Math.min(points - deed.counted.getOrDefault(lot, 0L),
                expired.getOrDefault(lot, 0L) - counted.getOrDefault(lot, 0L))));
            return new DeedHistory(Optional.empty(), Map.of(), 0, Optional.empty(), List.copyOf(parts.keySet()), countable);
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
}
