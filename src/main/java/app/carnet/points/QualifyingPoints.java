package app.carnet.points;

import app.carnet.foundation.InstantConverter;
import app.carnet.member.Ownership;
import app.carnet.settings.Programme;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The measure of tiers: points earned by purchases from one moment until before another, less what of just those has been
 * taken back, whenever that was. Pending ones count; adjustments, activities and bonuses do not. Days are the programme's,
 * first and last ones inclusive; today counts to the end of time, so that what a clock that ran ahead has dated later counts.
 */
@Stateless
@PermitAll
public class QualifyingPoints {

    private static final String COUNTED = " FROM PointEntry e LEFT JOIN e.reverses v WHERE e.occurredAt >= :from"
        + " AND (e.kind = app.carnet.points.EntryKind.EARN AND e.sourceKind = app.carnet.points.SourceKind.PURCHASE AND e.occurredAt < :end"
        + " OR e.kind = app.carnet.points.EntryKind.REVERSE_EARN AND v.sourceKind = app.carnet.points.SourceKind.PURCHASE"
        + " AND v.occurredAt >= :from AND v.occurredAt < :end)";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Ownership ownership;
    @Inject
    private Clock clock;

    /** Of one member, by days; members ask for their own. */
    public long of(long memberId, LocalDate first, LocalDate last, Programme programme) {
        return of(memberId, programme.startOf(first), endOf(last, programme));
    }

    /** Of one member, by moments; members ask for their own. */
    public long of(long memberId, Instant from, Instant end) {
        ownership.require(memberId);
        Long sum = between(from, end, entityManager.createQuery("SELECT SUM(e.points)" + COUNTED + " AND e.account.id = :member", Long.class))
            .setParameter("member", memberId).getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** Of those members, by their ids; who has none is left out. */
    public Map<Long, Long> of(Collection<Long> memberIds, LocalDate first, LocalDate last, Programme programme) {
        return memberIds.isEmpty() ? Map.of() : byMember(between(programme.startOf(first), endOf(last, programme), entityManager.createQuery(
            "SELECT e.account.id, SUM(e.points)" + COUNTED + " AND e.account.id IN :members GROUP BY e.account.id", Object[].class))
            .setParameter("members", memberIds).getResultList());
    }

    /**
     * Of all members who have at least so many from that day until now, in the order of their ids.
     *
     * @param after the id after which to go on
     * @param most  so many members at a time
     */
    public Map<Long, Long> atLeast(long least, LocalDate first, Programme programme, long after, int most) {
        return byMember(between(programme.startOf(first), InstantConverter.LATEST, entityManager.createQuery("SELECT e.account.id, SUM(e.points)" + COUNTED
                + " AND e.account.id > :after GROUP BY e.account.id HAVING SUM(e.points) >= :least ORDER BY e.account.id", Object[].class))
            .setParameter("after", after).setParameter("least", least).setMaxResults(most).getResultList());
    }

    private Instant endOf(LocalDate last, Programme programme) {
        return last.isBefore(programme.today(clock)) ? programme.startOf(last.plusDays(1)) : InstantConverter.LATEST;
    }

    private static <T> TypedQuery<T> between(Instant from, Instant end, TypedQuery<T> query) {
        return query.setParameter("from", from).setParameter("end", end);
    }

    private static Map<Long, Long> byMember(List<Object[]> sums) {
        return sums.stream().collect(Collectors.toMap(sum -> (Long) sum[0], sum -> (Long) sum[1]));
    }
}
