package app.carnet.privacy;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.Caller;
import app.carnet.foundation.Page;
import app.carnet.member.Email;
import app.carnet.member.EmailChanges;
import app.carnet.member.Member;
import app.carnet.member.Phone;
import app.carnet.security.Role;
import app.carnet.security.Signature;
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
import java.util.Optional;

/** Knows those who are not wanted back, by nothing but hashes. */
@Stateless
public class Bans {

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private EmailChanges emailChanges;
    @Inject
    private Signature signature;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Keeps that the member is not wanted back, in the transaction that erases them; without phone and e-mail nobody is recognised. */
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void keep(Member member) {
        if (isKnowable(member) && find(member.getNumber()).isEmpty()) {
            entityManager.persist(new BannedPerson(member.getNumber(), hash(member.getPhone()), hash(email(member)), clock.instant(), caller.actor(context)));
        }
    }

    /** Whether there is something by which the member could be recognised later. */
    @PermitAll
    public boolean isKnowable(Member member) {
        return member.getPhone() != null || email(member) != null;
    }

    /**
     * Whether the phone or the e-mail is a banned person's.
     *
     * @param phone or null
     * @param email or null
     * @return the number under which they were a member
     */
    @PermitAll
    public Optional<String> recognise(Phone phone, Email email) {
        return entityManager.createQuery("SELECT b.memberNumber FROM BannedPerson b WHERE b.phoneHash = :phone OR b.emailHash = :email ORDER BY b.id", String.class)
            .setParameter("phone", hash(phone)).setParameter("email", hash(email)).setMaxResults(1).getResultList().stream().findFirst();
    }

    /** Whether who had that number is banned. */
    @PermitAll
    public boolean isKept(String memberNumber) {
        return find(memberNumber).isPresent();
    }

    /** Who is banned, the last one first. */
    @RolesAllowed(Role.Names.MANAGER)
    public Page<BannedPerson> list(int page) {
        return Page.of(entityManager.createQuery("SELECT b FROM BannedPerson b ORDER BY b.id DESC", BannedPerson.class)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }

    /**
     * Lets the person come back; lifted already, it stays so: idempotent by nature. Whoever may is said in {@link ErasureService},
     * its only caller.
     *
     * @return whether there was a ban
     */
    @PermitAll
    @TransactionAttribute(REQUIRES_NEW)
    public boolean lift(String memberNumber) {
        Optional<BannedPerson> ban = find(memberNumber);
        ban.ifPresent(lifted -> {
            entityManager.remove(lifted);
            audit.record("BAN_LIFTED", Subject.member(memberNumber));
        });
        return ban.isPresent();
    }

    private Optional<BannedPerson> find(String memberNumber) {
        return entityManager.createQuery("SELECT b FROM BannedPerson b WHERE b.memberNumber = :number", BannedPerson.class)
            .setParameter("number", memberNumber).getResultList().stream().findFirst();
    }

    /** The one that counts; where none does yet, the one that waits to be confirmed. */
    private Email email(Member member) {
        return Optional.ofNullable(member.getEmail()).or(() -> emailChanges.find(member.getId())).orElse(null);
    }

    private String hash(Phone phone) {
        return phone == null ? null : signature.fingerprint("phone " + phone.e164());
    }

    private String hash(Email email) {
        return email == null ? null : signature.fingerprint("email " + email.address());
    }
}
