package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.foundation.Digest;
import app.carnet.foundation.InstantConverter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The secrets in links that are sent by e-mail. Each is good for one purpose and one subject, for a while, and once; a new
 * one ends the one before. Only its digest is stored here; the outbox holds the link itself until it is sent or given up.
 */
@Stateless
@PermitAll
public class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** 192 bits: nobody guesses one. */
    private static final int SECRET_BYTES = 24;
    private static final String GOOD = " WHERE purpose = ? AND secret_hash = ? AND expires_at > ?";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Clock clock;

    /**
     * Makes a link; the one before, of the same purpose and subject, ends.
     *
     * @param subject whom it is for, a number: never a name or an address
     * @return the secret, which can stand in an address as it is
     */
    @TransactionAttribute(MANDATORY)
    public String make(LinkPurpose purpose, String subject, Duration validity) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        entityManager.createNativeQuery("INSERT INTO one_time_link (purpose, subject, secret_hash, expires_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE secret_hash = VALUES(secret_hash), expires_at = VALUES(expires_at)")
            .setParameter(1, purpose.name()).setParameter(2, subject).setParameter(3, Digest.of(secret))
            .setParameter(4, InstantConverter.write(clock.instant().plus(validity))).executeUpdate();
        return secret;
    }

    /** Whom a link is for that is still good. It stays so: mail scanners open links before their readers do. */
    public Optional<String> peek(LinkPurpose purpose, String secret) {
        return secret == null ? Optional.empty()
            : entityManager.createNativeQuery("SELECT subject FROM one_time_link" + GOOD)
                .setParameter(1, purpose.name()).setParameter(2, Digest.of(secret)).setParameter(3, now())
                .getResultStream().findFirst().map(String.class::cast);
    }

    /**
     * Uses a link up, in the transaction of what it is used for. Of any number of callers at once exactly one is given its
     * subject; one that was used, ended, made void or made for something else gives nothing.
     */
    @TransactionAttribute(MANDATORY)
    public Optional<String> use(LinkPurpose purpose, String secret) {
        return peek(purpose, secret).filter(subject -> entityManager.createNativeQuery("DELETE FROM one_time_link" + GOOD)
            .setParameter(1, purpose.name()).setParameter(2, Digest.of(secret)).setParameter(3, now()).executeUpdate() == 1);
    }

    /** Ends the link of that purpose and subject, if there is one. */
    @TransactionAttribute(MANDATORY)
    public void end(LinkPurpose purpose, String subject) {
        entityManager.createNativeQuery("DELETE FROM one_time_link WHERE purpose = ? AND subject = ?")
            .setParameter(1, purpose.name()).setParameter(2, subject).executeUpdate();
    }

    /** Forgets those that nobody can use any more. */
    public void forgetOld() {
        entityManager.createNativeQuery("DELETE FROM one_time_link WHERE expires_at <= ? LIMIT 10000").setParameter(1, now()).executeUpdate();
    }

    private Long now() {
        return InstantConverter.write(clock.instant());
    }
}
