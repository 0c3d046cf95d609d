package app.carnet.points;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.LongStatements;
import app.carnet.mail.MailKind;
import app.carnet.mail.MailWords;
import app.carnet.mail.Outbox;
import app.carnet.mail.Recipient;
import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import app.carnet.settings.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Warns members of points that expire within 30 days: once for each last day, however many lots end on it and whatever is
 * added to them later. Not those who owe points, for they have none.
 */
@Stateless
@PermitAll
public class PointExpiryMail {

    static final int DAYS_BEFORE = 30;

    private static final String SOON = "SELECT due_on, account_id, SUM(points) FROM point_lot FORCE INDEX (point_lot_due)"
        + " WHERE due_on = ? AND account_id > ? OR due_on > ? AND due_on <= ? GROUP BY due_on, account_id ORDER BY due_on, account_id LIMIT ?";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Outbox outbox;
    @Inject
    private MailWords words;

    /** Points of a member that share a last day. */
    public record Soon(LocalDate lastDay, long memberId, long points) {

        String event(Member member) {
            return member.getNumber() + ":" + lastDay;
        }
    }

    /**
     * What expires from today until in 30 days, in the order of days.
     *
     * @param after the one after which to go on, or null
     */
    @LongStatements
    public List<Soon> soon(LocalDate today, Soon after, int most) {
        LocalDate day = after == null ? today.minusDays(1) : after.lastDay();
        List<?> rows = entityManager.createNativeQuery(SOON).setParameter(1, day).setParameter(2, after == null ? Long.MAX_VALUE : after.memberId())
            .setParameter(3, day).setParameter(4, today.plusDays(DAYS_BEFORE)).setParameter(5, most).getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Soon(LocalDate.parse(row[0].toString()), ((Number) row[1]).longValue(), ((Number) row[2]).longValue())).toList();
    }

    /** Posts the warnings for those, unless they were posted before, in one transaction. */
    @TransactionAttribute(REQUIRES_NEW)
    public void post(List<Soon> some) {
        Map<Long, Member> readers = readers(some);
        List<Soon> read = some.stream().filter(soon -> readers.containsKey(soon.memberId())).toList();
        Set<String> told = new HashSet<>(outbox.told(MailKind.POINTS_EXPIRING, read.stream().map(soon -> soon.event(readers.get(soon.memberId()))).toList()));
        read.stream().filter(soon -> !told.contains(soon.event(readers.get(soon.memberId())))).forEach(soon -> post(soon, readers.get(soon.memberId())));
    }

    private void post(Soon soon, Member member) {
        Recipient to = member.recipient();
        Format format = words.format(to);
        outbox.post(MailKind.POINTS_EXPIRING, soon.event(member), to, Map.of("points", format.points(soon.points()), "day", format.day(soon.lastDay())));
    }

    private Map<Long, Member> readers(List<Soon> some) {
        return entityManager.createQuery("SELECT m FROM PointAccount a, Member m WHERE a.member = m AND m.id IN :ids AND a.debt = 0"
                + " AND m.email IS NOT NULL AND m.status = :active", Member.class)
            .setParameter("ids", some.stream().map(Soon::memberId).toList()).setParameter("active", MemberStatus.ACTIVE).getResultStream()
            .filter(member -> outbox.takes(MailKind.POINTS_EXPIRING, member.recipient()))
            .collect(Collectors.toMap(Member::getId, Function.identity()));
    }
}
