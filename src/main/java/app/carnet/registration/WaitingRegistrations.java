package app.carnet.registration;

import app.carnet.foundation.Folded;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.security.Role;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
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
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** A page of them, the latest first: of those of that phone, e-mail, code or part of a name, if something is typed. */
    public Page<SelfRegistration> list(String typed, int page) {
        TypedQuery<SelfRegistration> query = typed == null ? query("", null) : search(typed);
        return Page.of(query.setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }

    /** @throws NotFoundException if it does not wait, or no longer */
    public SelfRegistration get(long id) {
        return query(" AND r.id = :key", id).getResultStream().findFirst().orElseThrow(() -> new NotFoundException("registration", id));
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
            .or(() -> code.map(key -> query(" AND r.deskCode = :key", key)))
            .orElseGet(() -> query(" AND LOCATE(:key, LOWER(r.name)) > 0", Folded.of(typed)));
    }

    private TypedQuery<SelfRegistration> query(String condition, Object key) {
        TypedQuery<SelfRegistration> query = entityManager.createQuery("SELECT r" + WAITING + condition + " ORDER BY r.id DESC", SelfRegistration.class)
            .setParameter("now", clock.instant());
        return condition.isEmpty() ? query : query.setParameter("key", key);
    }
}
