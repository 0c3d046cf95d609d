package app.carnet.security;

import app.carnet.audit.RecordedRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many password hashes be computed at once, so that a rush of sign-ins cannot starve the rest of the server.
 *
 * <ul>
 * <li>System property {@code carnet.password.checks}; otherwise half of the processors, at least one.</li>
 * <li>Others wait, in the order in which they came, three seconds at most.</li>
 * <li>Strangers, of whom a rush is made, wait among themselves: no more of them than there are places stand with those we
 * know, and where there are several places, one of them is never theirs. So owners in their own browsers get in.</li>
 * <li>No more wait than would have their turn by then, at half a second each: the next one is refused at once, so that
 * those who wait do not take up all the server's threads.</li>
 * </ul>
 */
@ApplicationScoped
public class PasswordChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int WAITING_PER_PLACE = 6;

    private final int places;
    private final Duration patience;
    private final Semaphore free;
    private final Semaphore strangers;

    public PasswordChecks() {
        this(Math.max(1, Integer.getInteger("carnet.password.checks", Runtime.getRuntime().availableProcessors() / 2)), PATIENCE);
    }

    PasswordChecks(int places, Duration patience) {
        this.places = places;
        this.patience = patience;
        this.free = new Semaphore(places, true);
        this.strangers = new Semaphore(Math.max(1, places - 1), true);
    }

    /** Said to somebody for whom there was no place: the password was not looked at. */
    public static class NoPlaceException extends RecordedRefusal {

        private static final long serialVersionUID = 1L;

        NoPlaceException() {
            super("error.password_checks");
        }
    }

    /** How many may be computed at once. */
    public int places() {
        return places;
    }

    int waiting() {
        return free.getQueueLength() + strangers.getQueueLength();
    }

    /**
     * For somebody we know: who is signed in, or has been in this browser.
     *
     * @throws NoPlaceException if none became free in time
     */
    <T> T one(Supplier<T> check) {
        return through(free, end(), check);
    }

    /**
     * For anybody else.
     *
     * @throws NoPlaceException if none became free in time
     */
    <T> T ofStranger(Supplier<T> check) {
        long end = end();
        return through(strangers, end, () -> through(free, end, check));
    }

    /** For what can as well be done another time: empty unless a place is free now, with nobody waiting for it. */
    <T> Optional<T> atOnce(Supplier<T> check) {
        return isAdmitted(free, System.nanoTime()) ? Optional.of(thenLeaving(free, check)) : Optional.empty();
    }

    private long end() {
        return System.nanoTime() + patience.toNanos();
    }

    private <T> T through(Semaphore gate, long end, Supplier<T> check) {
        if (!isAdmitted(gate, end)) {
            throw new NoPlaceException();
        }
        return thenLeaving(gate, check);
    }

    private <T> T thenLeaving(Semaphore gate, Supplier<T> check) {
        try {
            return check.get();
        } finally {
            gate.release();
        }
    }

    private boolean isAdmitted(Semaphore gate, long end) {
        if (gate.getQueueLength() >= places * WAITING_PER_PLACE) {
            return false;
        }
        try {
            return gate.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
