package app.carnet.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/**
 * Hashes passwords: PBKDF2-HMAC-SHA512 with a salt of 32 bytes and 220,000 rounds, which cost about half a second.
 * The system property {@code carnet.password.iterations} lowers the cost for tests. However a keyboard composes a
 * character, it is hashed in one form (NFKC).
 */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    /** Jakarta Security takes no fewer. */
    private static final int FEWEST_ITERATIONS = 1024;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private final int iterations = Math.max(FEWEST_ITERATIONS, Integer.getInteger("carnet.password.iterations", 220_000));
    private String nobodys;

    @PostConstruct
    void configure() {
        pbkdf2.initialize(Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", Integer.toString(iterations),
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        nobodys = hash(OneTimeCode.fresh());
    }

    public String hash(String password) {
        return pbkdf2.generate(characters(password));
    }

    /** Whether the password fits the hash. Without a hash it never does, and that takes as long to find out. */
    public boolean verify(String password, String hash) {
        boolean fits = pbkdf2.verify(characters(password), hash == null ? nobodys : hash);
        return fits && hash != null;
    }

    /** True for a hash made at a lower cost, or otherwise, than hashes are made now. */
    public boolean isOutdated(String hash) {
        String[] parts = hash.split(":");
        return !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < iterations;
    }

    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}
