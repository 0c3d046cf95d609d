package app.carnet.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How the database finds what a query asks for: through how many rows it goes, and its plan in words. */
public final class RowsRead {

    private RowsRead() {
    }

    /** How many rows or index entries the server reads for that query, inside the server. */
    public static long by(String query, List<?> values) throws SQLException {
        try (Connection connection = Rows.resource("jdbc/carnet-schema").getConnection()) {
            long before = read(connection);
            run(connection, query, values);
            return read(connection) - before;
        }
    }

    /** So far by this connection, by any index. */
    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet counters = statement.executeQuery("SHOW SESSION STATUS WHERE"
                + " Variable_name IN ('Handler_read_first', 'Handler_read_key', 'Handler_read_next', 'Handler_read_prev')")) {
            long rows = 0;
            while (counters.next()) {
                rows += counters.getLong(2);
            }
            return rows;
        }
    }

    /** What EXPLAIN says of that query. */
    public static String plan(String query, List<?> values) throws SQLException {
        try (Connection connection = Rows.resource("jdbc/carnet-schema").getConnection()) {
            return run(connection, "EXPLAIN " + query, values);
        }
    }

    /** The values of all its rows, one after the other. */
    private static String run(Connection connection, String query, List<?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                StringBuilder all = new StringBuilder();
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        all.append(rows.getString(i)).append(' ');
                    }
                }
                return all.toString();
            }
        }
    }
}
