package app.carnet.registration;

import app.carnet.foundation.Folded;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.mail.PublicAddress;
import app.carnet.member.Email;
import app.carnet.member.EmailChanges;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.privacy.Bans;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads what waits for the desk. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class WaitingRegistrations {

    private static final String WAITING = " FROM SelfRegistration r WHERE r.stage = app.carnet.registration.SelfRegistrationStage.WAITING AND r.goodUntil > :now";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Members members;
    @Inject
    private EmailChanges emailChanges;
    @Inject
    private Bans bans;
    @Inject
    private PublicAddress publicAddress;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** A page of them, the latest first: of those of that phone or its last four digits, e-mail, code or part of a name, if something is typed. */
    public Page<SelfRegistration> list(String typed, int page) {
        TypedQuery<SelfRegistration> query = typed == null ? query("", null) : search(typed);
        return Page.of(query.setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }

    /** The latest of those whom a text that is searched for may mean, by the same rules; nobody for nothing. */
    public List<SelfRegistration> find(String typed, int limit) {
        return typed == null || typed.isBlank() ? List.of() : search(typed.strip()).setMaxResults(limit).getResultList();
    }

    public long count() {
        return entityManager.createQuery("SELECT COUNT(r)" + WAITING, Long.class).setParameter("now", clock.instant()).getSingleResult();
    }

    /** @throws NotFoundException if it does not wait, or no longer */
    public SelfRegistration get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("registration", id));
    }

    public Optional<SelfRegistration> find(long id) {
        return query(" AND r.id = :key", id).getResultStream().findFirst();
    }

    /** The member whose phone it is to be; of a registration that makes a member, or of none, nobody. */
    public Optional<String> findMemberNumber(long id) {
        return entityManager.createQuery("SELECT r.memberNumber" + WAITING + " AND r.id = :key AND r.memberNumber IS NOT NULL", String.class)
            .setParameter("now", clock.instant()).setParameter("key", id).getResultStream().findFirst();
    }

    /** @param asked or null, against which nothing stands */
    public WaitingCheck check(SelfRegistration asked) {
        return asked == null ? WaitingCheck.NONE : new WaitingCheck(findOwner(asked).orElse(null),
            bans.recognise(asked.getPhone(), asked.getEmail()).orElse(null), isToBeConfirmed(asked));
    }

    /** Whether the e-mail counts only after a link that was sent there is followed. */
    public boolean isToBeConfirmed(SelfRegistration asked) {
        return asked.getEmail() != null && publicAddress.canSendLinks();
    }

    /** That member, if no e-mail of theirs counts yet and one waits for its link. */
    public Optional<Member> findUnconfirmed(String memberNumber) {
        return members.find(memberNumber).filter(member -> member.getEmail() == null && emailChanges.find(member.getId()).isPresent());
    }

    /** The member who has the phone or the e-mail already, other than the one whose phone it is to be. */
    public Optional<Member> findOwner(SelfRegistration asked) {
        return Optional.ofNullable(asked.getPhone()).flatMap(members::findByPhone)
            .or(() -> Optional.ofNullable(asked.getEmail()).flatMap(members::findByEmail))
            .filter(owner -> !owner.getNumber().equals(asked.getMemberNumber()));
    }

    /** The phone that the member who asks has named and the desk has not seen yet. */
    @RolesAllowed(Role.Names.MEMBER)
    public Optional<Phone> findOwnPhone() {
        return query(" AND r.memberNumber = :key", members.own().getNumber()).getResultStream().findFirst().map(SelfRegistration::getPhone);
    }

    private TypedQuery<SelfRegistration> search(String typed) {
        Optional<Email> email = Email.read(typed);
        Optional<Phone> phone = Phone.read(typed, programmes.current().getCurrency().getCurrencyCode());
        Optional<String> code = Phone.readEnd(typed);
        return email.map(key -> query(" AND r.email = :key", key))
            .or(() -> phone.map(key -> query(" AND r.phone = :key", key)))
            .or(() -> code.map(key -> query(" AND (r.deskCode = :key OR FUNCTION('RIGHT', r.phone, 4) = :key)", key)))
            .orElseGet(() -> query(" AND LOCATE(:key, LOWER(r.name)) > 0", Folded.of(typed)));
    }

    private TypedQuery<SelfRegistration> query(String condition, Object key) {
        TypedQuery<SelfRegistration> query = entityManager.createQuery("SELECT r" + WAITING + condition + " ORDER BY r.id DESC", SelfRegistration.class)
            .setParameter("now", clock.instant());
        return condition.isEmpty() ? query : query.setParameter("key", key);
    }
}
