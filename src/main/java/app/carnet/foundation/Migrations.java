package app.carnet.foundation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else starts, under {@code jdbc/carnet-schema}, the schema's owner, who
 * then tells what the application may do (db/migration/afterMigrate.sql). Refuses to start, in words, where something
 * is missing that would do harm later.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @PostConstruct
    void migrate() {
        DataDirectory.requireWritable();
        DataSource application = require("jdbc/carnet");
        DataSource owner = require("jdbc/carnet-schema");
        DatabaseRequirements.check(application);
        int steps = Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(owner)
            .locations("classpath:db/migration")
            .placeholders(java.util.Map.of("application", grantee(application)))
            .load().migrate().migrationsExecuted;
        LOG.info(() -> "The schema is up to date; " + steps + " migrations were run");
    }

    private static DataSource require(String resource) {
        return DataSources.find(resource).orElseThrow(() -> new IllegalStateException(
            "The server has no JDBC resource " + resource + ": create it as the README says"));
    }

    /** The application's own account as GRANT names it, such as {@code 'carnet'@'localhost'}. */
    private static String grantee(DataSource application) {
        try (var connection = application.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT CURRENT_USER()")) {
            rows.next();
            String account = rows.getString(1);
            int at = account.lastIndexOf('@');
            return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
        } catch (SQLException e) {
            throw new IllegalStateException("The database behind jdbc/carnet does not answer", e);
        }
    }
}
