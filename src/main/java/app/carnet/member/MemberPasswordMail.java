package app.carnet.member;

import app.carnet.foundation.Ids;
import app.carnet.mail.MailKind;
import app.carnet.mail.Outbox;
import app.carnet.mail.PublicAddress;
import app.carnet.security.PasswordMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Mails links for new passwords to members: the staff have no address here, and ask an administrator. */
@ApplicationScoped
public class MemberPasswordMail implements PasswordMail {

    private static final String PAGE = "/security/new_password.xhtml";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Outbox outbox;
    @Inject
    private PublicAddress publicAddress;

    @Override
    public boolean canSend() {
        return publicAddress.canSendLinks();
    }

    @Override
    public void post(String username, Supplier<String> secret) {
        Optional<Member> reader = canSend() ? reader(username) : Optional.empty();
        reader.ifPresent(member -> outbox.post(MailKind.RESET_PASSWORD, username + ":" + Ids.next(), member.recipient(),
            Map.of("link", publicAddress.link(PAGE, secret.get()))));
    }

    /** Held from before the link is made until it is posted: whoever erases the member comes before, or waits and forgets both. */
    private Optional<Member> reader(String number) {
        return entityManager.createQuery("SELECT m FROM Member m WHERE m.number = :number AND m.email IS NOT NULL", Member.class)
            .setParameter("number", number).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().filter(member -> outbox.admit(MailKind.RESET_PASSWORD, number));
    }
}
