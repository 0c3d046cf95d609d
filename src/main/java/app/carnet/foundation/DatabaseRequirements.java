package app.carnet.foundation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Refuses to start, in words, on a database that would lose points or take two names for one. */
final class DatabaseRequirements {

    private static final Pattern EXACT_COLLATION = Pattern.compile("utf8mb4_(nopad_bin|uca1400_nopad_as_cs)");

    private DatabaseRequirements() {
    }

    static void check(DataSource application) {
        try (Connection connection = application.getConnection()) {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalStateException("jdbc/carnet must run at READ COMMITTED: set the transaction isolation of the data source");
            }
            String collation = collation(connection);
            if (!EXACT_COLLATION.matcher(collation).matches()) {
                throw new IllegalStateException("The database's collation is " + collation + ", which takes different texts for"
                    + " one; run ALTER DATABASE ... CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin before the first start");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database behind jdbc/carnet does not answer", e);
        }
    }

    private static String collation(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@collation_database")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
