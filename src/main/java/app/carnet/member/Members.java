package app.carnet.member;

import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads members. Each question is one query on one index. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class Members {

    private static final String ALL = "SELECT m FROM Member m LEFT JOIN FETCH m.branch";

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** @throws NotFoundException if no member has that number */
    public Member get(String number) {
        return find(number).orElseThrow(() -> new NotFoundException("member", number));
    }

    /**
     * The member who is signed in, and nobody else.
     *
     * @throws NotFoundException if the caller is none
     */
    @RolesAllowed(Role.Names.MEMBER)
    public Member own() {
        return get(context.getCallerPrincipal().getName());
    }

    public Optional<Member> find(String number) {
        return query(" WHERE m.number = :key", number).getResultStream().findFirst();
    }

    public Optional<Member> findByPhone(Phone phone) {
        return query(" WHERE m.phone = :key", phone).getResultStream().findFirst();
    }

    public Optional<Member> findByEmail(Email email) {
        return query(" WHERE m.email = :key", email).getResultStream().findFirst();
    }

    /** The members whose phone ends in those four digits, the newest first. */
    public List<Member> findByPhoneEnd(String digits, int limit) {
        return query(" WHERE m.phoneEnd = :key ORDER BY m.id DESC", digits).setMaxResults(limit).getResultList();
    }

    /** The members with that text anywhere in their name, in the order of the name from there on. */
    public List<Member> findByNamePart(String text, int limit) {
        return entityManager.createQuery(ALL + NameParts.JOIN + " WHERE " + NameParts.CONDITION + NameParts.ORDER, Member.class)
            .setParameter("part", NameParts.pattern(text)).setMaxResults(limit).getResultList();
    }

    /**
     * The members a typed text may mean: by number, e-mail, phone, end of the phone, or part of the name. The first of
     * these that finds anybody is taken, so an exact number never comes with others.
     */
    public List<Member> search(String typed, int limit) {
        String currency = programmes.current().getCurrency().getCurrencyCode();
        Stream<Supplier<Stream<Member>>> meanings = Stream.of(
            () -> MemberNumber.read(typed).flatMap(this::find).stream(),
            () -> Email.read(typed).flatMap(this::findByEmail).stream(),
            () -> Phone.read(typed, currency).flatMap(this::findByPhone).stream(),
            () -> Phone.readEnd(typed).stream().flatMap(end -> findByPhoneEnd(end, limit).stream()),
            () -> findByNamePart(typed, limit).stream());
        return meanings.map(meaning -> meaning.get().toList()).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** A page of all members that the filter lets through: the newest first, or by name where a part of it is asked for. */
    public Page<MemberRow> list(MemberFilter filter, int page) {
        Programme programme = programmes.current();
        return Page.of(MemberListQuery.of(filter, programme).on(entityManager)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList(), Page.clean(page));
    }

    /** How many became members since the programme's day began. */
    public long countRegisteredToday() {
        Programme programme = programmes.current();
        return entityManager.createQuery("SELECT COUNT(m) FROM Member m WHERE m.registeredAt >= :moment", Long.class)
            .setParameter("moment", programme.startOf(programme.today(clock))).getSingleResult();
    }

    private TypedQuery<Member> query(String where, Object key) {
        return entityManager.createQuery(ALL + where, Member.class).setParameter("key", key);
    }
}
