package app.carnet.security;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The file with the set-up code. It is there as a whole or not at all; what holds no whole code fits nothing. */
record SetUpCodeFile(Path path) {

    /** Whether that is the code, however it was typed; false too if there is none. */
    boolean fits(String typed) {
        return isUsable() && MessageDigest.isEqual(bytes(read()), bytes(typed));
    }

    boolean isUsable() {
        return Files.exists(path) && OneTimeCode.isWhole(read());
    }

    /** Under another name at first, which only the server's user may read: so are all temporary files made. */
    void write(String code) {
        try {
            Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), "set-up-code", ".tmp");
            Files.writeString(draft, code + System.lineSeparator());
            Files.move(draft, path, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The set-up code cannot be written to " + path, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever bytes there are: a file that is no text holds no code. */
    private String read() {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String code) {
        return OneTimeCode.canonical(code).getBytes(StandardCharsets.UTF_8);
    }
}
