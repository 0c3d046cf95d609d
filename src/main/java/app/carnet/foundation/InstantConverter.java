package app.carnet.foundation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Moments as DATETIME(6) in UTC. They travel as text, because a {@code java.sql.Timestamp} passes through the zone of
 * the Java machine, where an hour of every spring does not exist. Microseconds; what is finer is cut off.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, String> {

    /** Before everything the product has ever recorded. */
    public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    /** After everything it will. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
        .appendPattern("uuuu-MM-dd HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter();

    @Override
    public String convertToDatabaseColumn(Instant moment) {
        return write(moment);
    }

    @Override
    public Instant convertToEntityAttribute(String column) {
        return column == null ? null : LocalDateTime.parse(column, READ).toInstant(ZoneOffset.UTC);
    }

    /** As a parameter of a native query. */
    public static String write(Instant moment) {
        return moment == null ? null : WRITTEN.format(moment.atOffset(ZoneOffset.UTC));
    }
}
