package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.security.PasswordChecks.NoPlaceException;
import app.carnet.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordChecksTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final CountDownLatch hold = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void noMoreThanItsPlacesAreComputedAtOnce() {
        PasswordChecks two = new PasswordChecks(2, Duration.ofSeconds(20));

        List<Object> done = AtOnce.times(12, i -> two.one(this::compute));

        assertThat(done).containsOnly("done");
        assertThat(most).hasValue(2);
    }

    @Test
    void whoWaitsInVainIsToldSo() {
        PasswordChecks one = new PasswordChecks(1, PATIENCE);
        CompletableFuture<String> first = taken(one);

        assertThatThrownBy(() -> one.one(this::compute)).isInstanceOf(NoPlaceException.class);

        hold.countDown();
        assertThat(first.join()).isEqualTo("held");
        assertThat(one.one(this::compute)).isEqualTo("done");
    }

    /** So that a rush does not take up the threads of the whole server. */
    @Test
    void whoCouldOnlyWaitInVainIsRefusedAtOnce() {
        PasswordChecks one = new PasswordChecks(1, Duration.ofSeconds(20));
        CompletableFuture<String> first = taken(one);
        List<CompletableFuture<String>> waiting = IntStream.range(0, 6).mapToObj(i -> begin(() -> one.one(this::compute))).toList();
        await(() -> one.waiting() == 6);

        long before = System.nanoTime();
        assertThatThrownBy(() -> one.one(this::compute)).isInstanceOf(NoPlaceException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));

        hold.countDown();
        assertThat(first.join()).isEqualTo("held");
        assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isEqualTo("done"));
    }

    @Test
    void whatCanWaitIsComputedOnlyWhereAPlaceIsFree() {
        PasswordChecks one = new PasswordChecks(1, Duration.ofSeconds(20));
        CompletableFuture<String> first = taken(one);

        assertThat(one.atOnce(this::compute)).isEmpty();

        hold.countDown();
        assertThat(first.join()).isEqualTo("held");
        assertThat(one.atOnce(this::compute)).contains("done");
        assertThat(one.one(this::compute)).isEqualTo("done");
    }

    @Test
    void whoIsKnownStandsBehindOneStrangerAtMost() {
        PasswordChecks one = new PasswordChecks(1, Duration.ofSeconds(20));
        CompletableFuture<String> first = begin(() -> one.ofStranger(this::held));
        await(() -> running.get() == 1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int stranger = 1; stranger <= 6; stranger++) {
            waiting.add(begin(() -> one.ofStranger(() -> order.add("stranger"))));
        }
        await(() -> one.waiting() == 6);
        waiting.add(begin(() -> one.one(() -> order.add("known"))));
        await(() -> one.waiting() == 7);

        hold.countDown();

        assertThat(first.join()).isEqualTo("held");
        waiting.forEach(CompletableFuture::join);
        assertThat(order.indexOf("known")).isLessThanOrEqualTo(1);
    }

    @Test
    void strangersNeverTakeTheLastOfSeveralPlaces() {
        PasswordChecks two = new PasswordChecks(2, PATIENCE);
        CompletableFuture<String> stranger = begin(() -> two.ofStranger(this::held));
        await(() -> running.get() == 1);

        assertThatThrownBy(() -> two.ofStranger(this::compute)).isInstanceOf(NoPlaceException.class);
        assertThat(two.one(this::compute)).isEqualTo("done");

        hold.countDown();
        assertThat(stranger.join()).isEqualTo("held");
    }

    private String held() {
        running.incrementAndGet();
        await(() -> hold.getCount() == 0);
        return "held";
    }

    private CompletableFuture<String> taken(PasswordChecks checks) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> holder = begin(() -> checks.one(() -> {
            begun.countDown();
            await(() -> hold.getCount() == 0);
            return "held";
        }));
        await(() -> begun.getCount() == 0);
        return holder;
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> deed) {
        return CompletableFuture.supplyAsync(deed, task -> new Thread(task).start());
    }

    private String compute() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        LockSupport.parkNanos(2_000_000);
        running.decrementAndGet();
        return "done";
    }

    private static void await(BooleanSupplier state) {
        while (!state.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
