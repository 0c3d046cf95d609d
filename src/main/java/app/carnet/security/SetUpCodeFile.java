package app.carnet.security;

import app.carnet.foundation.DataDirectory;
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

    void write(String code) {
        DataDirectory.write(path, code);
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
