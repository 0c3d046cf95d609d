package app.carnet.security;

import app.carnet.audit.RecordedRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many password hashes be computed at once, so that a rush of sign-ins cannot starve the rest of the server.
 *
 * <ul>
 * <li>System property {@code carnet.password.checks}; otherwise half of the processors, at least one.</li>
 * <li>Others wait, in the order in which they came, three seconds at most.</li>
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

    public PasswordChecks() {
        this(Math.max(1, Integer.getInteger("carnet.password.checks", Runtime.getRuntime().availableProcessors() / 2)), PATIENCE);
    }

    PasswordChecks(int places, Duration patience) {
        this.places = places;
        this.patience = patience;
        this.free = new Semaphore(places, true);
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
        return free.getQueueLength();
    }

    /** @throws NoPlaceException if none became free in time */
    <T> T one(Supplier<T> check) {
        if (!isAdmitted()) {
            throw new NoPlaceException();
        }
        try {
            return check.get();
        } finally {
            free.release();
        }
    }

    private boolean isAdmitted() {
        if (waiting() >= places * WAITING_PER_PLACE) {
            return false;
        }
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
