package app.carnet.foundation;

import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Finds a JDBC resource by its name, as each server spells it: {@code jdbc/x}, or {@code java:/jdbc/x} on WildFly. */
final class DataSources {

    private DataSources() {
    }

    static Optional<DataSource> find(String name) {
        return Stream.of(name, "java:/" + name).flatMap(spelling -> lookUp(spelling).stream()).findFirst();
    }

    private static Optional<DataSource> lookUp(String name) {
        try {
            return Optional.of((DataSource) new InitialContext().lookup(name));
        } catch (NamingException absent) {
            return Optional.empty();
        }
    }
}
