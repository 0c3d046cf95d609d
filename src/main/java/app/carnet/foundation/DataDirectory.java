package app.carnet.foundation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one directory of files outside the WAR and the database: the system property {@code carnet.data.dir}, else the
 * environment variable {@code CARNET_DATA_DIR}, else {@code carnet-data} in the home of the server's user.
 */
public final class DataDirectory {

    private DataDirectory() {
    }

    /** A file in the directory, which is made if it is not there. */
    public static Path file(String name) {
        Path directory = directory();
        try {
            return Files.createDirectories(directory).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be made; set carnet.data.dir", e);
        }
    }

    /** As a whole or not at all. Under another name at first, which only the server's user may read: so are all temporary files made. */
    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".tmp");
            Files.writeString(draft, text + System.lineSeparator());
            Files.move(draft, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** @throws UncheckedIOException with a sentence, if nothing can be written there */
    static void requireWritable() {
        Path directory = file("").toAbsolutePath();
        try {
            Files.deleteIfExists(Files.createTempFile(directory, "writable", ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can be written to the data directory " + directory
                + "; give it to the server's user, or set carnet.data.dir", e);
        }
    }

    private static Path directory() {
        return Path.of(Optional.ofNullable(System.getProperty("carnet.data.dir"))
            .or(() -> Optional.ofNullable(System.getenv("CARNET_DATA_DIR")))
            .orElse(System.getProperty("user.home") + "/carnet-data"));
    }
}
