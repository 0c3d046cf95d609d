package app.carnet.mail;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.NightlyRuns;
import app.carnet.foundation.Unattended;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends, every ten seconds, what is in the outbox; safe on several servers at once. */
@Singleton
@ConcurrencyManagement(BEAN)
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class MailJob {

    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());

    @Inject
    private MailDelivery delivery;
    @Inject
    private Postman postman;
    @Inject
    private Programmes programmes;
    @Inject
    private PublicAddress publicAddress;
    @Inject
    private NightlyRuns runs;
    @Inject
    private Unattended unattended;

    private final AtomicBoolean onTheWay = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void send() {
        unattended.run("Sending mail", () -> {
            if (runs.areOn() && postman.isThere()) {
                run();
            }
        });
    }

    @Schedule(hour = "*", minute = "43", persistent = false)
    void forgetOld() {
        unattended.run("Forgetting old mail", () -> {
            boolean done = false;
            while (!done) {
                done = delivery.forgetOld();
            }
        });
    }

    /** Sends all that is due. If the mail server does not answer, nothing is counted as tried. */
    public void run() {
        if (!onTheWay.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean goesOn = true;
            for (List<Long> due = delivery.due(); goesOn && !due.isEmpty(); due = delivery.due()) {
                goesOn = bring(due);
            }
        } finally {
            onTheWay.set(false);
        }
    }

    /** @return false if the mail server does not answer, or no longer */
    private boolean bring(List<Long> due) {
        try (Postman.Round round = postman.setOut()) {
            away.set(false);
            for (Iterator<Long> ids = due.iterator(); ids.hasNext() && round.isOn();) {
                delivery.take(ids.next()).ifPresent(message -> bring(message, round));
            }
            return round.isOn();
        } catch (MessagingException unreachable) {
            LOG.log(away.getAndSet(true) ? Level.FINE : Level.WARNING, "The mail server does not answer; messages wait", unreachable);
            return false;
        }
    }

    private void bring(MailMessage message, Postman.Round round) {
        refusal(message, round).ifPresentOrElse(said -> delivery.failed(message, said), () -> delivery.sent(message));
    }

    /** Why it was not taken. Whatever is wrong with one message, the next one is brought. */
    private Optional<String> refusal(MailMessage message, Postman.Round round) {
        try {
            String choices = publicAddress.find().map(address -> address + Outbox.CHOICES).orElse(null);
            round.bring(message, programmes.current().getPlaceName(), choices);
            return Optional.empty();
        } catch (MessagingException | RuntimeException refused) {
            LOG.log(Level.INFO, "Message {0} was not taken by the mail server and will be tried again", message.getId());
            return Optional.of(MailProblem.said(refused));
        }
    }
}
