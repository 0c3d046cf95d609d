package app.carnet.mail;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.InstantConverter;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps account of what was brought to the mail server; every step is a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class MailDelivery {

    private static final int AT_A_TIME = 100;
    private static final int FORGOTTEN_AT_A_TIME = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final int LONGEST_EXPONENT = 7;
    private static final Duration TRIED_FOR = Duration.ofDays(3);
    /** As a mail server that was away for longer than that takes no tries. */
    private static final int LEAST_TRIES = 8;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** The ids of those to be sent now, the longest due first. */
    public List<Long> due() {
        return entityManager.createQuery("SELECT m.id FROM MailMessage m WHERE m.dueAt <= :now ORDER BY m.dueAt, m.id", Long.class)
            .setParameter("now", clock.instant()).setMaxResults(AT_A_TIME).getResultList();
    }

    /** Takes a message up, unless somebody else did: it is due again after a pause of 2, 4, 8 ... 256 minutes, should nothing be heard of it. */
    public Optional<MailMessage> take(long id) {
        MailMessage message = entityManager.find(MailMessage.class, id);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(message.getAttempts(), LONGEST_EXPONENT));
        Instant next = message.getKind().civil(clock.instant().plus(pause), programmes.current().getZone());
        boolean ours = entityManager.createNativeQuery("UPDATE mail_message SET attempts = attempts + 1, due_at = ? WHERE id = ? AND due_at <= ?")
            .setParameter(1, write(next)).setParameter(2, id).setParameter(3, write(clock.instant())).executeUpdate() == 1;
        return ours ? Optional.of(message) : Optional.empty();
    }

    /** The words of a secret go at once, but in a demo, whose readers find their links in the outbox alone. */
    public void sent(MailMessage message) {
        String words = message.getKind().isSecret() && !Boolean.getBoolean("carnet.demo") ? "body = NULL, " : "";
        entityManager.createNativeQuery("UPDATE mail_message SET " + words + "sent_at = ?, due_at = NULL, problem = NULL WHERE id = ?")
            .setParameter(1, write(clock.instant())).setParameter(2, message.getId()).executeUpdate();
    }

    /** Notes why; after three days and eight tries it is not tried again, and the words of a secret go. */
    public void failed(MailMessage message, String said) {
        String words = message.getKind().isSecret() ? ", body = IF(due_at IS NULL, NULL, body)" : "";
        entityManager.createNativeQuery("UPDATE mail_message SET problem = ?, due_at = IF(posted_at < ? AND attempts >= ?, NULL, due_at)" + words + " WHERE id = ?")
            .setParameter(1, MailProblem.of(said, message.getRecipient())).setParameter(2, write(clock.instant().minus(TRIED_FOR)))
            .setParameter(3, LEAST_TRIES).setParameter(4, message.getId()).executeUpdate();
    }

    /**
     * Forgets recipients and words of what was sent, or given up, long ago.
     *
     * @return false if there may be more of it
     */
    public boolean forgetOld() {
        return entityManager.createNativeQuery("UPDATE mail_message SET recipient = NULL, subject = NULL, body = NULL, forget_at = NULL"
                + " WHERE forget_at <= ? AND due_at IS NULL LIMIT " + FORGOTTEN_AT_A_TIME).setParameter(1, write(clock.instant())).executeUpdate() < FORGOTTEN_AT_A_TIME;
    }

    private static Long write(Instant moment) {
        return InstantConverter.write(moment);
    }
}
