package app.carnet.foundation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Refuses to start, in words, on a database that would lose points or take two names for one; warns of one that may
 * lose the last second when the power fails.
 */
final class DatabaseRequirements {

    private static final Logger LOG = Logger.getLogger(DatabaseRequirements.class.getName());
    private static final String EXACT_COLLATION = "utf8mb4_nopad_bin";

    private DatabaseRequirements() {
    }

    /** @throws IllegalStateException with the sentence that says what to put right */
    static void check(DataSource application) {
        try (Connection connection = application.getConnection()) {
            requireReadCommitted(connection);
            requireExactCollation(connection);
            requireExactColumns(connection);
            warnOfLateFlush(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database behind jdbc/carnet does not answer", e);
        }
    }

    private static void requireReadCommitted(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException("jdbc/carnet must run at READ COMMITTED: set the transaction isolation of the data source");
        }
    }

    private static void requireExactCollation(Connection connection) throws SQLException {
        String collation = texts(connection, "SELECT @@collation_database").get(0);
        if (!collation.matches(EXACT_COLLATION)) {
            throw new IllegalStateException("The database's collation is " + collation + ", which takes different texts for"
                + " one; run ALTER DATABASE ... CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin before the first start");
        }
    }

    /** The tables of an older or a restored database may differ from it. */
    private static void requireExactColumns(Connection connection) throws SQLException {
        List<String> columns = texts(connection, "SELECT CONCAT(table_name, '.', column_name, ' (', collation_name, ')')"
            + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'"
            + " AND collation_name NOT REGEXP '^" + EXACT_COLLATION + "$' LIMIT 3");
        if (!columns.isEmpty()) {
            throw new IllegalStateException("These columns take different texts for one: " + String.join(", ", columns)
                + "; run ALTER TABLE ... CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        }
    }

    private static void warnOfLateFlush(Connection connection) throws SQLException {
        if (!texts(connection, "SELECT @@innodb_flush_log_at_trx_commit").contains("1")) {
            LOG.warning("The database writes its log late: what was confirmed in the last second is lost when the power fails."
                + " Set innodb_flush_log_at_trx_commit = 1");
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
