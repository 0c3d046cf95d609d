package app.carnet.foundation;

import jakarta.ejb.ConcurrentAccessException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks through a failure's causes for what the database said. Containers and providers wrap one another,
 * at commit time as suppressed exceptions too, so all of them are searched.
 */
public final class Failure {

    private static final int DUPLICATE_KEY = 1062;
    /** Deadlock, lock wait, changed since last read, certification failure, transaction replay; a row referred to has been deleted meanwhile. */
    private static final Set<Integer> CONFLICT_CODES = Set.of(1213, 1205, 1020, 1047, 1180, 4022, 1452);
    private static final Set<String> CONFLICT_STATES = Set.of("40001", "25S03");

    private Failure() {
    }

    /** The first cause of that type, if there is one. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return find(failure, type, cause -> true);
    }

    /** True if this call lost against another one, or its connection: trying again may well succeed. */
    public static boolean isConflict(Throwable failure) {
        return find(failure, SQLException.class, Failure::isConflictReport).isPresent()
            || find(failure, ConcurrentAccessException.class).isPresent();
    }

    /** True if the database went away, or is not there: nothing can be shown or done for now. */
    public static boolean isDatabaseAway(Throwable failure) {
        return find(failure, SQLException.class, Failure::isConnectionReport).isPresent();
    }

    /** What all began with, in one line for the log. */
    static String reason(Throwable failure) {
        return String.valueOf(find(failure, Throwable.class, cause -> cause.getCause() == null).orElse(failure));
    }

    /** True if the failure is a violation of the unique key of that name. */
    public static boolean isDuplicate(Throwable failure, String uniqueKey) {
        return find(failure, SQLException.class, cause -> cause.getErrorCode() == DUPLICATE_KEY
            && String.valueOf(cause.getMessage()).contains(uniqueKey)).isPresent();
    }

    /** True if somebody else changed, meanwhile, what was being edited. */
    public static boolean isChangedMeanwhile(Throwable failure) {
        return find(failure, OptimisticLockException.class).isPresent();
    }

    private static boolean isConflictReport(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return CONFLICT_CODES.contains(cause.getErrorCode()) || CONFLICT_STATES.contains(state) || state.startsWith("08");
    }

    /** The driver's report that the connection is gone, or a pool's that it can give none: pools say no state, but why. */
    private static boolean isConnectionReport(SQLException cause) {
        return cause.getSQLState() == null ? cause.getCause() != null : cause.getSQLState().startsWith("08");
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type, Predicate<T> fits) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable cause = open.poll();
            if (!seen.add(cause)) {
                continue;
            }
            if (type.isInstance(cause) && fits.test(type.cast(cause))) {
                return Optional.of(type.cast(cause));
            }
            Optional.ofNullable(cause.getCause()).ifPresent(open::add);
            open.addAll(Set.of(cause.getSuppressed()));
        }
        return Optional.empty();
    }
}
