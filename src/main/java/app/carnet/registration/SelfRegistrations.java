package app.carnet.registration;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.foundation.Digest;
import app.carnet.foundation.NumberKind;
import app.carnet.foundation.Numbers;
import app.carnet.mail.MailKind;
import app.carnet.mail.Outbox;
import app.carnet.mail.PublicAddress;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.MemberNumber;
import app.carnet.privacy.Bans;
import app.carnet.privacy.ConsentChannel;
import app.carnet.privacy.Consents;
import app.carnet.security.Account;
import app.carnet.security.HourlyLimits;
import app.carnet.security.LinkPurpose;
import app.carnet.security.MemberAccounts;
import app.carnet.security.OneTimeLinks;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps registrations until they are used, and makes members of them. */
@Stateless
@PermitAll
public class SelfRegistrations {

    /** An hour, from one address: a place's own network may have one for all its guests. */
    private static final int MOST_PER_ADDRESS = Integer.getInteger("carnet.registrations.per.address", 10);
    /** An hour, in all: so that nobody fills the outbox or keeps the password checks busy. */
    private static final int MOST_IN_ALL = Integer.getInteger("carnet.registrations.in.all", 200);
    /** An hour, for one e-mail address or phone: nobody's mailbox is filled with them. */
    static final int MOST_PER_CONTACT = 3;

    private static final int FORGOTTEN_AT_ONCE = 10_000;
    private static final Duration KEPT_AFTERWARDS = Duration.ofHours(48);

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Numbers numbers;
    @Inject
    private Enrolment enrolment;
    @Inject
    private Consents consents;
    @Inject
    private Bans bans;
    @Inject
    private MemberAccounts accounts;
    @Inject
    private HourlyLimits limits;
    @Inject
    private OneTimeLinks links;
    @Inject
    private Outbox outbox;
    @Inject
    private PublicAddress publicAddress;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Counts one more; false if there were too many within an hour already, from the caller's address or in all. */
    public boolean admit() {
        return limits.admitFromHere("register:from", MOST_PER_ADDRESS) && limits.admit("register:all", MOST_IN_ALL);
    }

    /**
     * Keeps it, unless there were too many for the same person within an hour; and writes to the address. To one that is a
     * member's goes another message, and nothing is kept. Whoever registers with the same address at the same moment waits.
     */
    public void keep(SelfRegistration asked) {
        if (!limits.admit("register:" + Digest.of(asked.contact()), MOST_PER_CONTACT)) {
            return;
        }
        if (asked.isMailed()) {
            findMember(asked.getEmail()).ifPresentOrElse(this::tell, () -> invite(asked));
        } else {
            entityManager.persist(asked);
        }
    }

    /** One whose link may still be used. */
    public Optional<SelfRegistration> findMailed(String id) {
        return Optional.ofNullable(entityManager.find(SelfRegistration.class, Long.valueOf(id))).filter(asked -> asked.isMailed() && asked.isGood(clock.instant()));
    }

    /** Whether the desk still waits for whoever registered under that id and was given that code. */
    public boolean isWaiting(long id, String code) {
        return Optional.ofNullable(entityManager.find(SelfRegistration.class, id))
            .filter(asked -> !asked.isMailed() && asked.isGood(clock.instant()) && code.equals(asked.getDeskCode())).isPresent();
    }

    /**
     * Makes a member of somebody who has confirmed the e-mail address, in the transaction that uses the link up; all of it is
     * the member's own deed. The phone waits on.
     *
     * @throws BusinessException        {@code error.registration_link} if the link is good no more; {@code error.registration_desk} if
     *                                  the person is not wanted back
     * @throws DuplicateMemberException if the address is a member's by now
     */
    public Account enrolByMail(String link) {
        String number = MemberNumber.of(numbers.next(NumberKind.MEMBER));
        String cardNumber = enrolment.nextCard();
        SelfRegistration asked = links.use(LinkPurpose.SELF_REGISTRATION, link).flatMap(this::findMailed)
            .orElseThrow(() -> new RecordedRefusal("error.registration_link"));
        requireWanted(asked);
        Account account = caller.as(number, () -> enrol(asked, asked.toMember(number, clock.instant(), number), cardNumber));
        if (asked.getPhone() != null) {
            entityManager.persist(asked.phoneOf(number, clock.instant()));
        }
        return account;
    }

    /**
     * Makes that member of a registration, which is used up by it, with the consents, in the words that were shown then, and
     * the account.
     *
     * @throws DuplicateMemberException if another member has the phone or the e-mail
     */
    @TransactionAttribute(MANDATORY)
    public Account enrol(SelfRegistration asked, Member member, String cardNumber) {
        enrolment.enrol(member, cardNumber);
        asked.consents().forEach((purpose, words) -> consents.give(member, purpose, words, ConsentChannel.SELF, asked.getGuardian()));
        forget(asked);
        return accounts.open(member.getNumber(), asked.getPasswordHash(), asked.getLanguage());
    }

    /** Deletes it, and what was written to its address. */
    @TransactionAttribute(MANDATORY)
    public void forget(SelfRegistration asked) {
        outbox.forget(Long.toString(asked.getId()));
        entityManager.remove(asked);
    }

    /** Deletes those for which nobody came, two days after their time, with what was written to them. */
    public void forgetOld() {
        entityManager.createQuery("SELECT r FROM SelfRegistration r WHERE r.goodUntil < :old", SelfRegistration.class)
            .setParameter("old", clock.instant().minus(KEPT_AFTERWARDS)).setMaxResults(FORGOTTEN_AT_ONCE).getResultList().forEach(this::forget);
    }

    /** Who is not wanted back learns nothing here but where to ask. */
    private void requireWanted(SelfRegistration asked) {
        if (bans.recognise(asked.getPhone(), asked.getEmail()).isPresent()) {
            throw new BusinessException("error.registration_desk");
        }
    }

    private void invite(SelfRegistration asked) {
        entityManager.createQuery("SELECT r FROM SelfRegistration r WHERE r.email = :email AND r.stage = :mailed", SelfRegistration.class)
            .setParameter("email", asked.getEmail()).setParameter("mailed", SelfRegistrationStage.MAILED).getResultList().forEach(this::forget);
        entityManager.persist(asked);
        String id = Long.toString(asked.getId());
        String secret = links.make(LinkPurpose.SELF_REGISTRATION, id, SelfRegistration.LINK_VALID);
        outbox.post(MailKind.CONFIRM_EMAIL, id, asked.recipient(), Map.of("link", publicAddress.link("/registration/confirm.xhtml", secret)));
    }

    /** That somebody has tried to register with the member's address; each time, since it may be the member. */
    private void tell(Member member) {
        outbox.post(MailKind.ALREADY_MEMBER, member.getNumber() + ":" + clock.instant(), member.recipient(),
            Map.of("page", publicAddress.page("/login.xhtml")));
    }

    private Optional<Member> findMember(Email email) {
        return entityManager.createQuery("SELECT m FROM Member m WHERE m.email = :email", Member.class)
            .setParameter("email", email).getResultStream().findFirst();
    }
}
