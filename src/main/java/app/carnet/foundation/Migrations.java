package app.carnet.foundation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else starts. Runs under {@code jdbc/carnet-schema}, the schema's owner,
 * where that resource exists, else under {@code jdbc/carnet}; then the owner tells what the application may do
 * (db/migration/afterMigrate.sql).
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @PostConstruct
    void migrate() {
        DataSource application = DataSources.find("jdbc/carnet").orElseThrow(() -> new IllegalStateException(
            "The server has no JDBC resource jdbc/carnet: create it as the README says"));
        Optional<DataSource> owner = DataSources.find("jdbc/carnet-schema");
        DatabaseRequirements.check(application);
        int steps = Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(owner.orElse(application))
            .locations("classpath:db/migration")
            .placeholders(java.util.Map.of("application", grantee(application)))
            .skipDefaultCallbacks(owner.isEmpty())
            .load().migrate().migrationsExecuted;
        LOG.info(() -> "The schema is up to date; " + steps + " migrations were run");
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
