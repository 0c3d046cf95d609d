package app.carnet.security;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import app.carnet.foundation.DataDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.logging.Logger;

/**
 * Opens the set-up page to whoever can read the server's files: a code in the data directory, made at the start while
 * there is no account, gone with the first one.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
public class SetUpCode {

    private static final Logger LOG = Logger.getLogger(SetUpCode.class.getName());

    @Inject
    private Accounts accounts;

    private final Path file = DataDirectory.file("set-up-code.txt");

    @PostConstruct
    void begin() {
        if (accounts.exist()) {
            forget(null);
        } else if (Files.notExists(file)) {
            write(OneTimeCode.fresh());
        }
        if (Files.exists(file)) {
            LOG.info(() -> "Nobody can sign in yet. The set-up page asks for the code in " + file.toAbsolutePath());
        }
    }

    /** Whether that is the code, however it was typed; false too if there is none. */
    public boolean fits(String typed) {
        try {
            return Files.exists(file) && MessageDigest.isEqual(bytes(Files.readString(file)), bytes(typed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(@Observes(during = AFTER_SUCCESS) FirstSetUp done) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String code) {
        try {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, code + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("The set-up code cannot be written to " + file, e);
        }
    }

    private static byte[] bytes(String code) {
        return OneTimeCode.canonical(code).getBytes(StandardCharsets.UTF_8);
    }
}
