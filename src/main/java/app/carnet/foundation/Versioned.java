package app.carnet.foundation;

import java.util.function.Supplier;

/** Keeps what was read under a version until it is asked for under another one. Safe for many threads; nothing is ever stale. */
public final class Versioned<T> {

    private volatile Kept<T> kept;

    private record Kept<T>(Object version, T value) {
    }

    /** What was read under that version, read now if it has not been. */
    public T get(Object version, Supplier<T> read) {
        Kept<T> current = kept;
        if (current == null || !current.version().equals(version)) {
            current = new Kept<>(version, read.get());
            kept = current;
        }
        return current.value();
    }
}
