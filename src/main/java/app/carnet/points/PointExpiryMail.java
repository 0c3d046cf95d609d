package app.carnet.points;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.LongStatements;
import app.carnet.mail.MailKind;
import app.carnet.mail.MailWords;
import app.carnet.mail.Outbox;
import app.carnet.mail.Recipient;
import app.carnet.member.HeldMembers;
import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import app.carnet.settings.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns members of points that expire within 30 days: of all of them together, and then not again for a fortnight, however
 * many days some expire on. So everybody is warned of every point at least 15 days ahead if it lived that long. Not those who
 * owe points, for they have none.
 */
@Stateless
@PermitAll
public class PointExpiryMail {

    static final int DAYS_BEFORE = 30;
    static final Duration PAUSE = Duration.ofDays(14);

    private static final String SOON = "SELECT due_on, account_id, SUM(points) FROM point_lot FORCE INDEX (point_lot_due)"
        + " WHERE due_on = ? AND account_id > ? OR due_on > ? AND due_on <= ? GROUP BY due_on, account_id ORDER BY due_on, account_id LIMIT ?";
    private static final String TOGETHER = "SELECT MIN(due_on), account_id, SUM(points) FROM point_lot WHERE account_id IN (%s)"
        + " AND due_on BETWEEN ? AND ? GROUP BY account_id";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private HeldMembers held;
    @Inject
    private Outbox outbox;
    @Inject
    private MailWords words;
    @Inject
    private Clock clock;

    /**
     * Points of a member.
     *
     * @param lastDay of those that expire first
     */
    public record Soon(LocalDate lastDay, long memberId, long points) {

        static Soon of(Object row) {
            Object[] columns = (Object[]) row;
            return new Soon(LocalDate.parse(columns[0].toString()), ((Number) columns[1]).longValue(), ((Number) columns[2]).longValue());
        }
    }

    /**
     * What expires from today until in 30 days, day by day.
     *
     * @param after the one after which to go on, or null
     */
    @LongStatements
    public List<Soon> soon(LocalDate today, Soon after, int most) {
        LocalDate day = after == null ? today.minusDays(1) : after.lastDay();
        List<?> rows = entityManager.createNativeQuery(SOON).setParameter(1, day).setParameter(2, after == null ? Long.MAX_VALUE : after.memberId())
            .setParameter(3, day).setParameter(4, today.plusDays(DAYS_BEFORE)).setParameter(5, most).getResultList();
        return rows.stream().map(Soon::of).toList();
    }

    /** Warns those who are still members, unless they were warned of late, in one transaction. */
    @TransactionAttribute(REQUIRES_NEW)
    public void post(LocalDate today, List<Soon> some) {
        Map<Long, Member> readers = readers(some);
        if (!readers.isEmpty()) {
            Set<String> told = outbox.told(MailKind.POINTS_EXPIRING, numbers(readers), clock.instant().minus(PAUSE));
            readers.values().removeIf(member -> told.contains(member.getNumber()));
            Map<Long, Member> kept = byId(held.active(readers.keySet()).stream());
            together(today, kept.keySet()).forEach(soon -> post(today, soon, kept.get(soon.memberId())));
        }
    }

    private static List<String> numbers(Map<Long, Member> readers) {
        return readers.values().stream().map(Member::getNumber).toList();
    }

    private List<Soon> together(LocalDate today, Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        Query query = entityManager.createNativeQuery(String.format(TOGETHER, String.join(", ", Collections.nCopies(memberIds.size(), "?"))));
        int place = 1;
        for (Long id : memberIds) {
            query.setParameter(place++, id);
        }
        List<?> rows = query.setParameter(place, today).setParameter(place + 1, today.plusDays(DAYS_BEFORE)).getResultList();
        return rows.stream().map(Soon::of).toList();
    }

    /** Of two at the same moment one is posted, because they are of the same day. */
    private void post(LocalDate today, Soon soon, Member member) {
        Recipient to = member.recipient();
        Format format = words.format(to);
        outbox.post(MailKind.POINTS_EXPIRING, member.getNumber() + ":" + today, to,
            Map.of("points", format.points(soon.points()), "day", format.day(soon.lastDay())));
    }

    private Map<Long, Member> readers(List<Soon> some) {
        return byId(entityManager.createQuery("SELECT m FROM PointAccount a, Member m WHERE a.member = m AND m.id IN :ids AND a.debt = 0"
                + " AND m.email IS NOT NULL AND m.status = :active", Member.class)
            .setParameter("ids", some.stream().map(Soon::memberId).distinct().toList()).setParameter("active", MemberStatus.ACTIVE).getResultStream()
            .filter(member -> outbox.takes(MailKind.POINTS_EXPIRING, member.recipient())));
    }

    private static Map<Long, Member> byId(Stream<Member> members) {
        return members.collect(Collectors.toMap(Member::getId, Function.identity()));
    }
}
