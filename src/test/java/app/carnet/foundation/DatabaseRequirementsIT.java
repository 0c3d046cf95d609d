package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Asks the real database, from outside the server, what Carnet asks it before it starts. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DatabaseRequirementsIT {

    @AfterEach
    void asBefore() throws SQLException {
        root("DROP DATABASE IF EXISTS elsewhere", "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    }

    @Test
    void theDatabaseThatTheScriptMakesWillDo() {
        assertThatCode(() -> DatabaseRequirements.check(database("carnet", "READ-COMMITTED"))).doesNotThrowAnyException();
    }

    @Test
    void anotherIsolationIsRefused() {
        assertThatThrownBy(() -> DatabaseRequirements.check(database("carnet", "REPEATABLE-READ")))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("must run at READ COMMITTED");
    }

    @Test
    void aCollationThatTakesTwoNamesForOneIsRefused() throws SQLException {
        root("CREATE DATABASE elsewhere CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");

        assertThatThrownBy(() -> DatabaseRequirements.check(database("elsewhere", "READ-COMMITTED")))
            .hasMessageContaining("utf8mb4_general_ci").hasMessageContaining("ALTER DATABASE");
    }

    /** It tells capitals and accents apart, but takes a soft hyphen for nothing. */
    @Test
    void aCollationThatLooksExactIsRefused() throws SQLException {
        root("CREATE DATABASE elsewhere CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_cs");

        assertThatThrownBy(() -> DatabaseRequirements.check(database("elsewhere", "READ-COMMITTED"))).hasMessageContaining("uca1400_nopad_as_cs");
    }

    @Test
    void anOldCharacterSetIsRefused() throws SQLException {
        root("CREATE DATABASE elsewhere CHARACTER SET latin1");

        assertThatThrownBy(() -> DatabaseRequirements.check(database("elsewhere", "READ-COMMITTED"))).hasMessageContaining("latin1");
    }

    @Test
    void aTableOfAnotherCollationIsRefusedByName() throws SQLException {
        root("CREATE DATABASE elsewhere CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin",
            "CREATE TABLE elsewhere.member (phone VARCHAR(20) COLLATE utf8mb4_unicode_ci)");

        assertThatThrownBy(() -> DatabaseRequirements.check(database("elsewhere", "READ-COMMITTED")))
            .hasMessageContaining("member.phone (utf8mb4_unicode_ci)").hasMessageContaining("ALTER TABLE");
    }

    @Test
    void aLateFlushIsWarnedOf() throws SQLException {
        root("SET GLOBAL innodb_flush_log_at_trx_commit = 2");
        DataSource late = database("carnet", "READ-COMMITTED");

        assertThat(warningsOf(() -> DatabaseRequirements.check(late)))
            .singleElement().asString().contains("innodb_flush_log_at_trx_commit = 1");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefused() throws SQLException {
        DataSource nowhere = new MariaDbDataSource("jdbc:mariadb://127.0.0.1:1/carnet?connectTimeout=500");

        assertThatThrownBy(() -> DatabaseRequirements.check(nowhere)).hasMessageContaining("does not answer");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"😀,😁", "é,E", "|a |,a", "a,A", "ß,ss", "co\u00adop,coop"})
    void differentTextsAreDifferentInAUniqueKey(String one, String other) throws SQLException {
        root("CREATE DATABASE elsewhere CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin",
            "CREATE TABLE elsewhere.name (name VARCHAR(20) PRIMARY KEY)",
            "INSERT INTO elsewhere.name VALUES ('" + one + "'), ('" + other + "')");

        assertThat(collation("carnet")).isEqualTo(collation("elsewhere"));
    }

    private static String collation(String database) throws SQLException {
        try (Connection connection = database(database, "READ-COMMITTED").getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@collation_database")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<String> warningsOf(Runnable deed) {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger(DatabaseRequirements.class.getName());
        logger.addHandler(handler);
        deed.run();
        logger.removeHandler(handler);
        return warnings;
    }

    private static DataSource database(String name, String isolation) throws SQLException {
        return new MariaDbDataSource(url(name) + "?transactionIsolation=" + isolation + "&user=root&password="
            + System.getProperty("carnet.test.db.root.password"));
    }

    private static void root(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("mysql"), "root", System.getProperty("carnet.test.db.root.password"));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String url(String database) {
        return System.getProperty("carnet.test.db.url").replaceFirst("/carnet$", "/" + database);
    }
}
