package app.carnet.member;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Ids;
import app.carnet.foundation.InstantConverter;
import app.carnet.mail.MailKind;
import app.carnet.mail.Outbox;
import app.carnet.mail.PublicAddress;
import app.carnet.mail.Recipient;
import app.carnet.security.Account;
import app.carnet.security.AccountLinks;
import app.carnet.security.Accounts;
import app.carnet.security.LinkPurpose;
import app.carnet.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses on trial: named by a member, not yet confirmed by a link that was sent there. One for each member, the last one
 * named; the link is void as soon as the member's password or access changes, or the desk enters another address.
 */
@Stateless
@PermitAll
public class EmailChanges {

    private static final Duration VALID = Duration.ofHours(24);
    private static final String PAGE = "/registration/confirm_email.xhtml";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Members members;
    @Inject
    private Accounts accounts;
    @Inject
    private AccountLinks links;
    @Inject
    private Outbox outbox;
    @Inject
    private PublicAddress publicAddress;
    @Inject
    private Admittance admittance;
    @Inject
    private Event<FirstEmail> firstEmails;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** See {@link EmailChangeService#ask}. The address that counts is told as well: whoever has only stolen the password is noticed in time. */
    @RolesAllowed(Role.Names.MEMBER)
    public void begin(Email address) {
        Member member = members.own();
        member.getStatus().requireKept();
        if (address.equals(member.getEmail())) {
            throw new BusinessException("error.email_same").at("email");
        }
        if (!outbox.admit(MailKind.CONFIRM_EMAIL, member.getNumber())) {
            throw new BusinessException("error.email_too_often").at("email");
        }
        await(address, member);
        outbox.post(MailKind.EMAIL_NAMED, member.getNumber() + ":" + Ids.next(), member.recipient(), Map.of());
    }

    /**
     * Keeps that an address waits to be confirmed and sends the link there, in the transaction in which it was named: by the
     * member, or when they registered.
     *
     * @param member who has an account already
     */
    @TransactionAttribute(MANDATORY)
    public void await(Email address, Member member) {
        String secret = links.make(LinkPurpose.CONFIRM_EMAIL, accounts.get(member.getNumber()), VALID);
        entityManager.createNativeQuery("INSERT INTO email_change (member_id, email, asked_at) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE email = VALUES(email), asked_at = VALUES(asked_at)")
            .setParameter(1, member.getId()).setParameter(2, address.address()).setParameter(3, InstantConverter.write(clock.instant())).executeUpdate();
        outbox.post(MailKind.CONFIRM_EMAIL, member.getNumber() + ":" + Ids.next(), to(address, member), Map.of("link", publicAddress.link(PAGE, secret)));
        audit.record("MEMBER_EMAIL_NAMED", Subject.member(member.getNumber()));
    }

    /** Whose account that link belongs to, if it can be used; it still can afterwards. */
    public Optional<Account> findOwner(String secret) {
        return links.peek(LinkPurpose.CONFIRM_EMAIL, secret);
    }

    /**
     * Makes the address to which that link was sent the member's, and tells the address before; see {@link EmailChangeService#confirm}.
     *
     * @throws BusinessException {@code error.email_link} if the link is used, outlived or made void; {@code error.email_unusable}
     *                           if another member has the address, or had it and is not wanted back
     */
    public void confirm(String secret) {
        Member member = links.use(LinkPurpose.CONFIRM_EMAIL, secret).flatMap(this::member).orElseThrow(EmailChanges::voidLink);
        member.getStatus().requireKept();
        Recipient before = member.recipient();
        Email address = find(member.getId()).orElseThrow(EmailChanges::voidLink);
        if (!admittance.isWanted(address)) {
            throw new BusinessException("error.email_unusable");
        }
        member.setEmail(address);
        flush();
        changed(member);
        outbox.post(MailKind.EMAIL_CHANGED, member.getNumber() + ":" + Ids.next(), before, Map.of());
        if (before.address() == null) {
            firstEmails.fire(new FirstEmail(member));
        }
        audit.recordBy(member.getNumber(), "MEMBER_EMAIL_CHANGED", Subject.member(member.getNumber()), null);
    }

    /**
     * To be called whenever a member has got another address, by whomever: links that were sent to the one before end, and what
     * is still to be sent there is not, but for what must be told there.
     */
    @TransactionAttribute(MANDATORY)
    public void changed(Member member) {
        forget(member.getId());
        links.end(LinkPurpose.CONFIRM_EMAIL, member.getNumber());
        links.end(LinkPurpose.RESET_PASSWORD, member.getNumber());
        outbox.recall(member.getNumber(), kind -> kind.isOptional() || kind.isSecret());
    }

    /** The address that a member has named and not confirmed. */
    public Optional<Email> find(long memberId) {
        return entityManager.createNativeQuery("SELECT email FROM email_change WHERE member_id = ?").setParameter(1, memberId)
            .getResultStream().findFirst().map(address -> new Email(address.toString()));
    }

    /** Forgets what address a member has named. */
    @TransactionAttribute(MANDATORY)
    public void forget(long memberId) {
        entityManager.createNativeQuery("DELETE FROM email_change WHERE member_id = ?").setParameter(1, memberId).executeUpdate();
    }

    /** Forgets addresses whose links can be followed no more. */
    public void forgetOld() {
        entityManager.createNativeQuery("DELETE FROM email_change WHERE asked_at < ? LIMIT 10000")
            .setParameter(1, InstantConverter.write(clock.instant().minus(VALID))).executeUpdate();
    }

    /** Written to by what stands before their @: whose address it is, is not known yet, and that is no stranger's text. */
    private static Recipient to(Email address, Member member) {
        Recipient usual = member.recipient();
        return new Recipient(member.getNumber(), address.localPart(), address.address(), usual.language(), usual.choices(), false);
    }

    private Optional<Member> member(Account account) {
        return entityManager.createQuery("SELECT m FROM Member m WHERE m.number = :number", Member.class)
            .setParameter("number", account.getUsername()).getResultStream().findFirst();
    }

    private void flush() {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            throw Failure.isDuplicate(failure, "member_email") ? new BusinessException("error.email_unusable") : failure;
        }
    }

    private static BusinessException voidLink() {
        return new BusinessException("error.email_link");
    }
}
