package app.carnet.desk;

import app.carnet.foundation.InstantConverter;
import app.carnet.points.EntryKind;
import app.carnet.points.LedgerCheck;
import app.carnet.points.SourceKind;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks what needs the attention of whoever asks: each question is one query on one index, of twenty-one rows at most. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.ADMIN})
public class AttentionItems {

    static final int MANY_SIGN_INS = 10;
    static final Duration CHECK_EVERY = Duration.ofDays(30);

    private static final String UNDONE_OR_NOT = "SELECT COUNT(r) FROM Refund r WHERE r.refundedAt >= :moment"
        + " AND r.reason %s app.carnet.purchase.RefundReason.UNDONE";

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private AttentionSeen seen;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    /** What there is, for the caller's roles; nothing is an empty list. */
    public List<AttentionItem> all() {
        List<AttentionItem> items = new ArrayList<>();
        boolean manager = context.isCallerInRole(Role.Names.MANAGER);
        if (manager || context.isCallerInRole(Role.Names.CLERK)) {
            items.addAll(List.of(birthdays(), waiting()));
        }
        if (manager) {
            items.addAll(List.of(undone(), refunded(), adjusted(), inDebt(), check()));
        }
        if (context.isCallerInRole(Role.Names.ADMIN)) {
            items.addAll(List.of(firstPasswords(), refusedSignIns(), oneAdmin()));
        }
        return compared(items.stream().filter(item -> item.count() > 0).toList());
    }

    /** The mark of each item as it is now, by its kind. */
    public Map<AttentionKind, String> marks(List<AttentionItem> items) {
        LocalDate today = today();
        return items.stream().collect(Collectors.toMap(AttentionItem::kind, item -> item.mark(today)));
    }

    /** The day in the programme's zone. */
    public LocalDate today() {
        return programmes.current().today(clock);
    }

    private List<AttentionItem> compared(List<AttentionItem> items) {
        Map<String, String> before = items.isEmpty() ? Map.of() : seen.marks();
        Map<AttentionKind, String> now = marks(items);
        return items.stream().map(item -> item.seen(now.get(item.kind()).equals(before.get(item.kind().name())))).toList();
    }

    /** Where the year has no 29 February, its birthdays are on the 28th. */
    private AttentionItem birthdays() {
        LocalDate today = today();
        int day = dayNumber(today);
        int leapDay = day == 228 && !today.isLeapYear() ? 229 : day;
        List<?> found = entityManager.createNativeQuery("SELECT number, name FROM member WHERE birth_day IN (?, ?) AND status = 'ACTIVE' ORDER BY birth_day, id")
            .setParameter(1, day).setParameter(2, leapDay).setMaxResults(AttentionItem.MOST_NAMED + 1).getResultList();
        return AttentionItem.of(AttentionKind.BIRTHDAYS, found.stream().map(Object[].class::cast)
            .map(row -> new AttentionMember((String) row[0], (String) row[1], null, null)).toList());
    }

    /** Registrations are on the same floor, which this room cannot import; so it asks their table for their number. */
    private AttentionItem waiting() {
        return AttentionItem.of(AttentionKind.WAITING, ((Number) entityManager.createNativeQuery("SELECT COUNT(*) FROM self_registration"
            + " WHERE stage = 'WAITING' AND good_until > ?").setParameter(1, InstantConverter.write(clock.instant())).getSingleResult()).longValue());
    }

    private AttentionItem undone() {
        return count(AttentionKind.UNDONE, UNDONE_OR_NOT.formatted("="), startOfToday());
    }

    private AttentionItem refunded() {
        return count(AttentionKind.REFUNDED, UNDONE_OR_NOT.formatted("<>"), startOfToday());
    }

    private AttentionItem adjusted() {
        return AttentionItem.of(AttentionKind.ADJUSTED, entityManager.createQuery("SELECT NEW app.carnet.desk.AttentionMember("
                + "m.number, m.name, e.points, COALESCE(actor.fullName, e.actor)) FROM PointEntry e JOIN e.account a JOIN a.member m"
                + " LEFT JOIN Account actor ON actor.username = e.actor"
                + " WHERE e.occurredAt >= :moment AND e.occurredAt < :end AND e.kind = :kind AND e.sourceKind = :source ORDER BY e.occurredAt DESC", AttentionMember.class)
            .setParameter("moment", startOfToday()).setParameter("end", programmes.current().startOf(today().plusDays(1))).setParameter("kind", EntryKind.ADJUST)
            .setParameter("source", SourceKind.ADJUSTMENT).setMaxResults(AttentionItem.MOST_NAMED + 1).getResultList());
    }

    private AttentionItem inDebt() {
        return AttentionItem.of(AttentionKind.IN_DEBT, entityManager.createQuery("SELECT NEW app.carnet.desk.AttentionMember("
                + "m.number, m.name, -a.debt, '') FROM PointAccount a JOIN a.member m WHERE a.debt > 0 ORDER BY a.debt DESC", AttentionMember.class)
            .setMaxResults(AttentionItem.MOST_NAMED + 1).getResultList());
    }

    /** The last check found something, or was too long ago; a place younger than that has time. */
    private AttentionItem check() {
        List<Object[]> last = entityManager.createQuery("SELECT e.subjectKey, e.occurredAt FROM AuditEntry e WHERE e.deed = :deed"
            + " ORDER BY e.occurredAt DESC", Object[].class).setParameter("deed", LedgerCheck.CHECKED).setMaxResults(1).getResultList();
        long findings = last.isEmpty() ? 0 : Long.parseLong((String) last.get(0)[0]);
        Instant since = last.isEmpty() ? firstEntry() : (Instant) last.get(0)[1];
        boolean due = since.plus(CHECK_EVERY).isBefore(clock.instant());
        return findings > 0 ? AttentionItem.of(AttentionKind.CHECK_FOUND, findings) : AttentionItem.of(AttentionKind.CHECK_DUE, due ? 1 : 0);
    }

    private Instant firstEntry() {
        return entityManager.createQuery("SELECT e.occurredAt FROM AuditEntry e ORDER BY e.occurredAt, e.id", Instant.class)
            .setMaxResults(1).getResultStream().findFirst().orElseGet(clock::instant);
    }

    private AttentionItem firstPasswords() {
        return AttentionItem.of(AttentionKind.FIRST_PASSWORD, entityManager.createQuery("SELECT COUNT(a) FROM Account a"
            + " WHERE a.passwordHash IS NULL AND a.disabled = FALSE", Long.class).getSingleResult());
    }

    private AttentionItem refusedSignIns() {
        AttentionItem refused = count(AttentionKind.REFUSED_SIGN_INS, "SELECT COUNT(e) FROM AuditEntry e"
            + " WHERE e.deed = 'SIGN_IN_FAILED' AND e.occurredAt >= :moment", clock.instant().minus(Duration.ofHours(1)));
        return refused.count() < MANY_SIGN_INS ? AttentionItem.of(AttentionKind.REFUSED_SIGN_INS, 0) : refused;
    }

    private AttentionItem oneAdmin() {
        long admins = entityManager.createQuery("SELECT COUNT(a) FROM Account a JOIN a.roles r WHERE r = :admin"
            + " AND a.disabled = FALSE AND a.passwordHash IS NOT NULL", Long.class).setParameter("admin", Role.ADMIN).getSingleResult();
        return AttentionItem.of(AttentionKind.ONE_ADMIN, admins == 1 ? 1 : 0);
    }

    private AttentionItem count(AttentionKind kind, String query, Instant moment) {
        return AttentionItem.of(kind, entityManager.createQuery(query, Long.class).setParameter("moment", moment).getSingleResult());
    }

    private Instant startOfToday() {
        Programme programme = programmes.current();
        return programme.startOf(programme.today(clock));
    }

    private static int dayNumber(LocalDate day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
