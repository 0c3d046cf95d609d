package app.carnet.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does something many times at the same moment. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What came of each: its result, or the exception it ended in. */
    public static List<Object> times(int times, IntFunction<Object> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Object>> running = IntStream.range(0, times).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            await(start);
            try {
                return deed.apply(i);
            } catch (RuntimeException refusal) {
                return refusal;
            }
        }, threads)).toList();
        start.countDown();
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
