package app.carnet.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that many people have, in small letters: {@code common-passwords.txt}, which is part of the product. No
 * service is asked.
 */
final class CommonPasswords {

    private static final String FILE = "/security/common-passwords.txt";
    private static final Set<String> ALL = read();

    private CommonPasswords() {
    }

    static boolean contain(String folded) {
        return ALL.contains(folded);
    }

    private static Set<String> read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
