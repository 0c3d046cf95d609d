package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NightlyRunTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int DUE = 350;

    private final List<Integer> done = new ArrayList<>();
    private final List<Boolean> ended = new ArrayList<>();
    private int kept;

    private final NightlyRun run = new NightlyRun(new NightlyRuns() {
        @Override
        public void keep(String job, String holder) {
            kept++;
        }

        @Override
        public void end(String job, String holder, LocalDate today, boolean done) {
            ended.add(done);
        }
    }, "TEST", "somebody", TODAY);

    @Test
    void allIsDonePageByPageInOrder() {
        run.doAll(NightlyRunTest::next, 30, done::addAll);

        assertThat(done).isEqualTo(IntStream.rangeClosed(1, DUE).boxed().toList());
        assertThat(kept).isEqualTo(4);
        assertThat(run.end()).isZero();
        assertThat(ended).containsExactly(true);
    }

    @Test
    void oneThatFailsStopsNobodyElseAndTheDayIsNotDone() {
        run.doAll(NightlyRunTest::next, 30, failing(7));

        assertThat(done).hasSize(DUE - 1).doesNotContain(7);
        assertThat(run.end()).isEqualTo(1);
        assertThat(ended).containsExactly(false);
    }

    @Test
    void evenIfAHundredInARowFailThoseAfterThemAreDone() {
        run.doAll(NightlyRunTest::next, 100, failing(IntStream.rangeClosed(1, 200).boxed().toArray(Integer[]::new)));

        assertThat(done).hasSize(150).startsWith(201);
        assertThat(run.end()).isEqualTo(200);
        assertThat(ended).containsExactly(false);
    }

    @Test
    void withoutADatabaseItStopsAndIsNotEnded() {
        EJBException away = new EJBException(new IllegalStateException(new SQLException("gone", "08S01")));

        assertThatThrownBy(() -> run.doAll(NightlyRunTest::next, 100, some -> {
            throw away;
        })).isSameAs(away);
        assertThat(ended).isEmpty();
    }

    private static List<Integer> next(Integer last) {
        int first = last == null ? 1 : last + 1;
        return IntStream.rangeClosed(first, Math.min(DUE, first + 99)).boxed().toList();
    }

    private Consumer<List<Integer>> failing(Integer... broken) {
        return some -> {
            if (some.stream().anyMatch(List.of(broken)::contains)) {
                throw new EJBException("broken");
            }
            done.addAll(some);
        };
    }
}
