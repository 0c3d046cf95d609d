package app.carnet.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What really stands in the database, committed, read and changed by plain JDBC as the owner of the tables. */
public final class Rows {

    private Rows() {
    }

    /** Such as {@code Rows.count("point_entry WHERE account_id = ?", id)}. */
    public static long count(String fromWhere, Object... parameters) {
        return number("SELECT COUNT(*) FROM " + fromWhere, parameters);
    }

    /** The one number a query gives; 0 for null. */
    public static long number(String sql, Object... parameters) {
        Object value = all(sql, parameters).get(0).values().iterator().next();
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** Every row by its column labels. */
    public static List<Map<String, Object>> all(String sql, Object... parameters) {
        try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return rows(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The first column of the first row, as text; null if there is none. */
    public static String text(String sql, Object... parameters) {
        return all(sql, parameters).stream().findFirst().map(row -> row.values().iterator().next()).map(String::valueOf).orElse(null);
    }

    /** Changes tables or rows as their owner, past the application, as only a fault or a test could. */
    public static void change(String... statements) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement inside the server, as the account behind that JDBC resource, outside any transaction. */
    public static int execute(String resource, String sql) throws SQLException {
        try (Connection connection = resource("jdbc/" + resource).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    /** A server has its settings from us; the program that started it has the place of its programs as well. */
    private static boolean isInside() {
        return System.getProperty("carnet.mariadb") == null;
    }

    /** The server's JDBC resource, as each server spells its name. */
    public static DataSource resource(String name) {
        try {
            return (DataSource) new InitialContext().lookup(("wildfly".equals(System.getProperty("carnet.server")) ? "java:/" : "") + name);
        } catch (NamingException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** By the server's resource inside it, by the driver outside. */
    private static Connection connect() throws SQLException {
        return isInside() ? resource("jdbc/carnet-schema").getConnection()
            : DriverManager.getConnection(System.getProperty("carnet.test.db.url"), "carnet_schema",
                System.getProperty("carnet.test.db.carnet_schema.password"));
    }

    /** Inside the server, until the application runs a statement like that one: it waits for what somebody holds. */
    public static void awaitRunning(String like) throws SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        try (Connection own = resource("jdbc/carnet").getConnection(); Statement statement = own.createStatement()) {
            while (!statement.executeQuery("SELECT 1 FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND info LIKE '" + like + "'").next()) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("Nobody waits for " + like);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
