package app.carnet.mail;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.foundation.Ids;
import app.carnet.foundation.InstantConverter;
import app.carnet.security.HourlyLimits;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes messages, in the transaction of what they tell of; {@link MailJob} sends them after it. */
@Stateless
@PermitAll
public class Outbox {

    /** Where members choose what they are written about. */
    static final String CHOICES = "/my/mail.xhtml";

    private static final int MOST_FOR_ONE = 3;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private MailTemplates templates;
    @Inject
    private MailWords words;
    @Inject
    private Programmes programmes;
    @Inject
    private Postman postman;
    @Inject
    private PublicAddress publicAddress;
    @Inject
    private HourlyLimits limits;
    @Inject
    private Clock clock;

    /**
     * Posts a message, in the words of this moment, unless the recipient has no address or does not want its kind, the
     * event has been told already, or the place has no mail server.
     *
     * @param event what it is about, such as a receipt number: together with the kind it is told once
     * @param values for the blanks of the kind, but for name and place
     */
    @TransactionAttribute(MANDATORY)
    public void post(MailKind kind, String event, Recipient to, Map<String, String> values) {
        if (!takes(kind, to)) {
            return;
        }
        Programme programme = programmes.current();
        Map<String, String> all = new HashMap<>(values);
        all.put("name", to.name());
        all.put("place", programme.getPlaceName());
        Instant now = clock.instant();
        Locale language = words.language(to);
        MailText text = templates.text(kind, language).filled(all).with(footer(kind, to));
        entityManager.createNativeQuery("INSERT INTO mail_message (id, event_key, kind, member_number, language, recipient, subject, body,"
                + " posted_at, due_at, forget_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id")
            .setParameter(1, Ids.next()).setParameter(2, kind + ":" + event).setParameter(3, kind.name()).setParameter(4, to.memberNumber())
            .setParameter(5, language.toLanguageTag()).setParameter(6, to.address()).setParameter(7, text.subject())
            .setParameter(8, text.body()).setParameter(9, write(now))
            .setParameter(10, write(kind.dueAt(now, programme.getZone()))).setParameter(11, write(now.plus(REMEMBERED))).executeUpdate();
    }

    /** How to be written to less, where a place has an address to lead to. */
    private String footer(MailKind kind, Recipient to) {
        return !kind.isOptional() || publicAddress.find().isEmpty() ? ""
            : words.text(to, "mail_footer.choose", publicAddress.page(CHOICES));
    }

    /** Whether a message of that kind would be posted: so nobody need write one that nobody gets. */
    public boolean takes(MailKind kind, Recipient to) {
        return to.gets(kind) && postman.isThere();
    }

    /**
     * Counts a message that anybody can set off, in the transaction that posts it: so nobody is buried in mail, by however many
     * who ask. There is no count for all members together, which one stranger could use up; how much is asked for from one
     * network is the business of whoever asks here.
     *
     * @return false if the member was sent three of that kind within the hour
     */
    @TransactionAttribute(MANDATORY)
    public boolean admit(MailKind kind, String memberNumber) {
        return limits.admit("mail:" + kind + ":" + memberNumber, MOST_FOR_ONE);
    }

    /** Which of those members were sent a message of that kind, or are about to be, since then. */
    public Set<String> told(MailKind kind, Collection<String> memberNumbers, Instant since) {
        Query query = entityManager.createNativeQuery("SELECT DISTINCT member_number FROM mail_message WHERE kind = ? AND posted_at > ? AND member_number IN ("
            + String.join(", ", Collections.nCopies(memberNumbers.size(), "?")) + ")").setParameter(1, kind.name()).setParameter(2, write(since));
        int place = 3;
        for (String number : memberNumbers) {
            query.setParameter(place++, number);
        }
        List<?> numbers = query.getResultList();
        return numbers.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** Lets what waits for a member and is of such a kind not be sent any more. */
    @TransactionAttribute(MANDATORY)
    public void recall(String memberNumber, Predicate<MailKind> kinds) {
        List<String> names = Stream.of(MailKind.values()).filter(kinds).map(MailKind::name).toList();
        if (!names.isEmpty()) {
            entityManager.createNativeQuery("UPDATE mail_message SET due_at = NULL, body = NULL WHERE member_number = ? AND due_at IS NOT NULL"
                + " AND kind IN ('" + String.join("', '", names) + "')").setParameter(1, memberNumber).executeUpdate();
        }
    }

    /** Forgets the words and the address of whatever was posted to a member; what is still waiting is not sent. */
    @TransactionAttribute(MANDATORY)
    public void forget(String memberNumber) {
        entityManager.createNativeQuery("UPDATE mail_message SET recipient = NULL, subject = NULL, body = NULL, due_at = NULL,"
                + " problem = NULL, forget_at = NULL WHERE member_number = ?").setParameter(1, memberNumber).executeUpdate();
    }

    private static Long write(Instant moment) {
        return InstantConverter.write(moment);
    }
}
