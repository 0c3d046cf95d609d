package local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * One installation on this machine: a folder that only its owner may enter, and four ports. Several of them run side
 * by side; they share the unpacked servers and MariaDB.
 *
 * <pre>
 * passwords.properties   of the database accounts, made up at the first start
 * database/              MariaDB's files
 * data/                  Carnet's own files: keys, the set-up code
 * mailbox/               what was sent to anybody by e-mail
 * server/                the server's configuration and deployment, made anew at each start, and its logs
 * </pre>
 */
public record LocalFolder(Path home, int httpPort, int managementPort, int databasePort, int mailPort) {

    /** As the build says in system properties: {@code carnet.home}, {@code carnet.http.port} and so on. */
    public static LocalFolder configured() throws IOException {
        var folder = new LocalFolder(
                path("carnet.home"),
                Integer.getInteger("carnet.http.port"),
                Integer.getInteger("carnet.management.port"),
                Integer.getInteger("carnet.db.port"),
                Integer.getInteger("carnet.mail.port"));
        return folder.create();
    }

    /** The same, with nothing in it that an earlier run left. */
    public static LocalFolder afresh() throws IOException {
        delete(path("carnet.home"));
        return configured();
    }

    /** A folder that a system property of the build names. */
    static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    public LocalFolder create() throws IOException {
        Files.createDirectories(data());
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
        if (Files.notExists(passwordsFile())) {
            var passwords = new Properties();
            for (var account : new String[] {"root", "carnet_schema", "carnet"}) {
                passwords.setProperty(account, random());
            }
            store(passwords, passwordsFile());
        }
        return this;
    }

    public Path database() {
        return home.resolve("database");
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path mailbox() {
        return home.resolve("mailbox");
    }

    public Path server() {
        return home.resolve("server");
    }

    public String address() {
        return "http://127.0.0.1:" + httpPort + "/carnet/";
    }

    public String databaseUrl() {
        return "jdbc:mariadb://127.0.0.1:" + databasePort + "/carnet";
    }

    public String password(String account) throws IOException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(passwordsFile())) {
            passwords.load(reader);
        }
        return passwords.getProperty(account);
    }

    /** The system properties of the server, in a file it reads at its start: no password stands on a command line. */
    public Path serverProperties(Map<String, String> more) throws IOException {
        var properties = new Properties();
        properties.putAll(more);
        properties.setProperty("carnet.data.dir", data().toString());
        properties.setProperty("carnet.db.url", databaseUrl());
        properties.setProperty("carnet.db.user", "carnet");
        properties.setProperty("carnet.db.password", password("carnet"));
        properties.setProperty("carnet.db.schema.user", "carnet_schema");
        properties.setProperty("carnet.db.schema.password", password("carnet_schema"));
        properties.setProperty("carnet.mail.host", "127.0.0.1");
        properties.setProperty("carnet.mail.port", String.valueOf(mailPort));
        properties.setProperty("carnet.mail.from", "carnet@example.com");
        properties.putIfAbsent("carnet.public.address", address());
        properties.setProperty("carnet.http.port", String.valueOf(httpPort));
        properties.setProperty("jboss.http.port", String.valueOf(httpPort));
        properties.setProperty("jboss.management.http.port", String.valueOf(managementPort));
        return store(properties, home.resolve("server.properties"));
    }

    private Path passwordsFile() {
        return home.resolve("passwords.properties");
    }

    private static Path store(Properties properties, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Fills a folder that is not there yet, wholly or not at all: a step broken off is begun again the next time. Who comes
     * meanwhile waits.
     */
    static void once(Path folder, Step step) throws Exception {
        Files.createDirectories(folder.getParent());
        try (var gate = FileChannel.open(folder.resolveSibling(folder.getFileName() + ".lock"), CREATE, WRITE); var lock = gate.lock()) {
            if (Files.exists(folder)) {
                return;
            }
            var part = folder.resolveSibling(folder.getFileName() + ".part");
            delete(part);
            step.fill(Files.createDirectories(part));
            Files.move(part, folder);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Empties a folder, which is made if it is not there, but for one part of it. */
    static void deleteAllBut(Path folder, String kept) throws IOException {
        Files.createDirectories(folder);
        try (var parts = Files.list(folder)) {
            for (var part : parts.filter(part -> !part.endsWith(kept)).toList()) {
                delete(part);
            }
        }
    }

    interface Step {
        void fill(Path folder) throws Exception;
    }
}
