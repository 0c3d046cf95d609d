package app.carnet.points;

import java.util.Objects;

/** What an entry comes from: one source gives an account at most one entry of each kind. */
public record EntrySource(SourceKind kind, String key) {

    public EntrySource {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
    }

    /** A deed that is nothing but its entry: the key is the entry's id. */
    static EntrySource itself(SourceKind kind, long entryId) {
        return new EntrySource(kind, Long.toString(entryId));
    }
}
