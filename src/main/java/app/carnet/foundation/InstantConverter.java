package app.carnet.foundation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Moments as microseconds since 1970 in UTC, in a BIGINT; what is finer is cut off. Not as DATETIME: that passes
 * through {@code java.sql.Timestamp} and so through the zone of the Java machine, where an hour of every spring does
 * not exist. In SQL they are read by {@code FROM_UNIXTIME(moment / 1000000)}.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {

    /** Before everything the product has ever recorded. */
    public static final Instant EARLIEST = Instant.EPOCH;
    /** After everything it will. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    @Override
    public Long convertToDatabaseColumn(Instant moment) {
        return write(moment);
    }

    @Override
    public Instant convertToEntityAttribute(Long column) {
        return read(column);
    }

    /** From a column of a native query. */
    public static Instant read(Long column) {
        return column == null ? null : Instant.EPOCH.plus(column, ChronoUnit.MICROS);
    }

    /** As a parameter of a native query. */
    public static Long write(Instant moment) {
        return moment == null ? null : Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1000);
    }
}
