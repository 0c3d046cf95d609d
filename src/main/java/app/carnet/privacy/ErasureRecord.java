package app.carnet.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An erasure, or the end of a ban, as the data directory remembers it: enough to do it again after the database was restored, and nothing personal.
 *
 * @param memberId tells the member from another one who got the number anew after a restore
 * @param language of the words that took the place of the name
 */
public record ErasureRecord(Instant at, String memberNumber, long memberId, ErasureReason reason, Locale language) {

    private static final int PARTS = 5;

    /** One line, such as {@code 2026-11-22T11:20:00Z 10002847 7318349394477056 REQUEST en}. */
    String line() {
        return String.join(" ", at.toString(), memberNumber, Long.toString(memberId), reason.name(), language.toLanguageTag());
    }

    /** Empty for what is no such line, as the last one may be after a power cut. */
    static Optional<ErasureRecord> read(String line) {
        String[] parts = line.split(" ");
        try {
            return parts.length != PARTS ? Optional.empty() : Optional.of(new ErasureRecord(Instant.parse(parts[0]), parts[1],
                Long.parseLong(parts[2]), ErasureReason.valueOf(parts[3]), Locale.forLanguageTag(parts[4])));
        } catch (DateTimeException | IllegalArgumentException noSuchLine) {
            return Optional.empty();
        }
    }
}
