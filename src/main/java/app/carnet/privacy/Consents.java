package app.carnet.privacy;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import app.carnet.mail.Outbox;
import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what members have agreed to, in the transaction of the deed by which they do, and tells it. */
@Stateless
public class Consents {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Ownership ownership;
    @Inject
    private Programmes programmes;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Keeps that the member agrees to a purpose in the words of today; if they have already, nothing changes. So it is
     * idempotent by nature.
     *
     * @param guardian the name of who agrees for a child under 14, for every purpose; null for everybody else, where a name
     *                 that is given all the same is not kept
     * @throws BusinessException {@code error.guardian_required} beside {@code guardian}; {@code error.member_erased}
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void give(Member member, ConsentPurpose purpose, ConsentChannel channel, String guardian) {
        give(member, purpose, purpose.textVersion(), channel, guardian);
    }

    /**
     * The same in the words that were shown to somebody who agreed before they were a member.
     *
     * @param textVersion as {@link ConsentPurpose#textVersion} was then
     * @throws BusinessException {@code error.guardian_required} beside {@code guardian}; {@code error.member_erased}
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void give(Member member, ConsentPurpose purpose, String textVersion, ConsentChannel channel, String guardian) {
        boolean child = Childhood.is(member.getBirthday(), programmes.current().today(clock));
        if (child && (guardian == null || guardian.isBlank())) {
            throw new BusinessException("error.guardian_required", Childhood.ENDS_AT).at("guardian");
        }
        lock(member).requireKept();
        boolean stands = standing(member, purpose).anyMatch(consent -> consent.getTextVersion().equals(textVersion) && (!child || consent.getGuardian() != null));
        if (!stands) {
            entityManager.persist(new Consent(member, purpose, textVersion, channel, clock.instant(), actor(member, channel), child ? guardian.strip() : null));
            follow(member, purpose, true);
            record("CONSENT_GIVEN", member, channel, purpose + ", consent " + textVersion);
        }
    }

    /**
     * Keeps that a guardian agrees, at the desk, to all that a child has agreed to alone, in the words that stand.
     *
     * @throws BusinessException as {@link #give}
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void giveAnew(Member child, String guardian) {
        of(child.getId()).stream().filter(Consent::isStanding)
            .forEach(consent -> give(child, consent.getPurpose(), consent.getTextVersion(), ConsentChannel.DESK, guardian));
    }

    /**
     * Keeps that the member agrees to a purpose no longer, in whatever words they did; what does not stand need not be
     * withdrawn, so it is idempotent by nature. The consent to the programme ends with the erasure of the member alone.
     */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void withdraw(Member member, ConsentPurpose purpose, ConsentChannel channel) {
        lock(member);
        List<Consent> ended = standing(member, purpose).toList();
        ended.forEach(consent -> consent.withdraw(channel, clock.instant(), actor(member, channel)));
        if (!ended.isEmpty()) {
            follow(member, purpose, false);
            record("CONSENT_WITHDRAWN", member, channel, purpose + ", consent " + ended.get(0).getTextVersion());
        }
    }

    /** What stands; the newest first, so that of two versions of a text the later one comes first. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public List<Consent> standing(long memberId) {
        return history(memberId).stream().filter(Consent::isStanding).toList();
    }

    /** Everything the member has ever agreed to, the newest first; a member's own only, if a member asks. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public List<Consent> history(long memberId) {
        ownership.require(memberId);
        return of(memberId);
    }

    /** Whoever changes the same member's consents, or erases them, waits: so nothing is given or withdrawn twice, or given by nobody. */
    private MemberStatus lock(Member member) {
        Object status = entityManager.createNativeQuery("SELECT status FROM member WHERE id = ? FOR UPDATE").setParameter(1, member.getId()).getSingleResult();
        return MemberStatus.valueOf(status.toString());
    }

    private Stream<Consent> standing(Member member, ConsentPurpose purpose) {
        return of(member.getId()).stream().filter(Consent::isStanding).filter(consent -> consent.getPurpose() == purpose);
    }

    private List<Consent> of(long memberId) {
        return entityManager.createQuery("SELECT c FROM Consent c LEFT JOIN FETCH c.withdrawal LEFT JOIN FETCH c.guardian"
            + " WHERE c.member.id = :member ORDER BY c.givenAt DESC, c.id DESC", Consent.class).setParameter("member", memberId).getResultList();
    }

    /** Advertising by e-mail goes out while its consent stands; not even what waits already goes out later. */
    private void follow(Member member, ConsentPurpose purpose, boolean given) {
        if (purpose == ConsentPurpose.MARKETING_EMAIL) {
            member.getMailing().setMarketing(given);
            outbox.recall(member.getNumber(), kind -> kind.isMarketing() && !given);
        }
    }

    private void record(String deed, Member member, ConsentChannel channel, String details) {
        audit.recordBy(actor(member, channel), deed, Subject.member(member.getNumber()), details);
    }

    /** On one's own page it may be before the first sign-in. */
    private String actor(Member member, ConsentChannel channel) {
        return channel == ConsentChannel.SELF ? member.getNumber() : caller.actor(context);
    }
}
