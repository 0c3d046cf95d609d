package app.carnet.security;

import app.carnet.foundation.BusinessException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hashes passwords: PBKDF2-HMAC-SHA512 with a salt of 32 bytes and 220,000 rounds, which cost about half a second.
 * The system property {@code carnet.password.iterations} lowers the cost for tests. However a keyboard composes a
 * character, it is hashed in one form (NFKC). {@link PasswordChecks} lets only so many be computed at once.
 */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    /** Jakarta Security takes no fewer. */
    private static final int FEWEST_ITERATIONS = 1024;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;
    @Inject
    private PasswordChecks checks;
    @Inject
    @Any
    private Instance<GuessableWords> guessable;

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

    /** For somebody we know, or the server itself. */
    public String hash(String password) {
        return checks.one(() -> generate(password));
    }

    /** The same, unless others need the processors now: then empty. */
    Optional<String> hashAtOnce(String password) {
        return checks.atOnce(() -> generate(password));
    }

    /**
     * The hash of a password that a stranger has chosen.
     *
     * @param more words it must not contain, besides those that {@link GuessableWords} know
     * @throws BusinessException a refusal of {@link PasswordRule}
     */
    public String chosen(String password, String username, String... more) {
        requireFit(password, username, more);
        return checks.ofStranger(() -> generate(password));
    }

    /**
     * The same question without the cost of a hash.
     *
     * @param more see {@link #chosen}
     * @throws BusinessException a refusal of {@link PasswordRule}
     */
    public void requireFit(String password, String username, String... more) {
        Stream<String> known = guessable.stream().flatMap(words -> words.of(username));
        PasswordRule.check(password, username, Stream.concat(known, Stream.of(more)).toList());
    }

    /** What {@link #requireFit} would refuse, for a page that says several things at once; empty if the password fits. */
    public Optional<BusinessException> findUnfit(String password, String username, String... more) {
        try {
            requireFit(password, username, more);
            return Optional.empty();
        } catch (BusinessException refusal) {
            return Optional.of(refusal);
        }
    }

    /** Whether the password fits the hash, for somebody we know. */
    public boolean verify(String password, String hash) {
        return checks.one(() -> fits(password, hash));
    }

    /** The same for somebody who may be a stranger. Without a hash nothing fits, and that takes as long to find out. */
    boolean verify(String password, String hash, boolean stranger) {
        return stranger ? checks.ofStranger(() -> fits(password, hash)) : verify(password, hash);
    }

    /** True for a hash made at a lower cost, or otherwise, than hashes are made now. */
    public boolean isOutdated(String hash) {
        String[] parts = hash.split(":");
        return !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < iterations;
    }

    private String generate(String password) {
        return pbkdf2.generate(characters(password));
    }

    private boolean fits(String password, String hash) {
        return pbkdf2.verify(characters(password), hash == null ? nobodys : hash) && hash != null;
    }

    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}
