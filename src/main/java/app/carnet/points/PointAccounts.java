package app.carnet.points;

import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.Page;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads accounts, lots and statements. Days are days in the programme's zone; nothing is locked or written. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class PointAccounts {

    private static final String STATEMENT = "SELECT NEW app.carnet.points.StatementRow(e.seq, e.occurredAt, m.number, e.kind,"
        + " e.sourceKind, e.sourceKey, v.sourceKey, e.basisAmount, e.basisCoefficient, e.basisMultiplier, e.basisRule,"
        + " l.expiresOn, l.spendableFrom, r.text, COALESCE(actor.fullName, e.actor), e.branchId, e.points, e.debtChange, e.balanceAfter)"
        + " FROM PointEntry e JOIN e.account a JOIN a.member m LEFT JOIN e.remark r LEFT JOIN e.reverses v"
        + " LEFT JOIN PointEntryLot x ON x.entry = e AND e.kind IN (app.carnet.points.EntryKind.EARN, app.carnet.points.EntryKind.EXPIRE)"
        + " LEFT JOIN x.lot l LEFT JOIN Account actor ON actor.username = e.actor WHERE a.id = :member";

    private static final String LAST = "SELECT MAX(e.seq) FROM PointEntry e WHERE e.account.id = :member";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Ownership ownership;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;
    @Inject
    private PointEntries entries;

    /** What a member holds now. */
    public Balance balance(long memberId) {
        return holdings(memberId).balance();
    }

    /** What a member holds now, and until when; members ask for their own. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public Holdings holdings(long memberId) {
        ownership.require(memberId);
        return holdings(List.of(memberId)).get(memberId);
    }

    /** What each of those members holds now, and until when: one query for them all. */
    public Map<Long, Holdings> holdings(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        LocalDate today = programmes.current().today(clock);
        Map<Long, Long> debts = new HashMap<>();
        Map<Long, List<LotRow>> lots = new HashMap<>();
        entityManager.createQuery("SELECT a.id, a.debt, l.expiresOn, l.spendableFrom, l.points FROM PointAccount a"
                + " LEFT JOIN PointLot l ON l.account = a AND l.points > 0 AND l.expiresOn >= :today WHERE a.id IN :members", Object[].class)
            .setParameter("today", today).setParameter("members", memberIds).getResultStream().forEach(row -> {
                debts.put((Long) row[0], (Long) row[1]);
                lots.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).addAll(lot(row[2], row[3], row[4], today).stream().toList());
            });
        return memberIds.stream().collect(Collectors.toMap(Function.identity(),
            id -> Holdings.of(today, debts.getOrDefault(id, 0L), lots.getOrDefault(id, List.of()))));
    }

    /**
     * What a member held at the end of a day, by replaying the ledger's rows up to it; on a day to come: will hold if
     * nothing else happens. Lots past their day do not count, even if their expiry was booked later.
     */
    public Holdings holdings(long memberId, LocalDate day) {
        return replayed(memberId, lastEntry(memberId, day), day);
    }

    private Holdings replayed(long memberId, long last, LocalDate day) {
        Long debt = entityManager.createQuery("SELECT SUM(e.debtChange) FROM PointEntry e WHERE e.account.id = :member AND e.seq <= :last", Long.class)
            .setParameter("member", memberId).setParameter("last", last).getSingleResult();
        List<LotRow> lots = entityManager.createQuery("SELECT l.expiresOn, l.spendableFrom, SUM(x.points) FROM PointEntryLot x JOIN x.entry e"
                + " JOIN x.lot l WHERE e.account.id = :member AND e.seq <= :last GROUP BY l.expiresOn, l.spendableFrom", Object[].class)
            .setParameter("member", memberId).setParameter("last", last).getResultStream()
            .flatMap(row -> lot(row[0], row[1], row[2], day).stream()).toList();
        return Holdings.of(day, debt == null ? 0 : debt, lots);
    }

    /** The number of the last entry of that day or an earlier one; of all, from today on, whatever a clock once said. */
    private long lastEntry(long memberId, LocalDate day) {
        Programme programme = programmes.current();
        Instant end = day.isBefore(programme.today(clock)) ? programme.startOf(day.plusDays(1)) : InstantConverter.LATEST;
        Long last = entityManager.createQuery(LAST + " AND e.occurredAt < :end", Long.class)
            .setParameter("member", memberId).setParameter("end", end).getSingleResult();
        return last == null ? 0 : last;
    }

    /** Empty for an account without lots, as an outer join has it. */
    private static Optional<LotRow> lot(Object lastDay, Object spendableFrom, Object points, LocalDate day) {
        return lastDay == null ? Optional.empty() : Optional.of(LotRow.of((LocalDate) lastDay, (LocalDate) spendableFrom, (Long) points, day));
    }

    /**
     * One page of the statement, newest first.
     *
     * @param from first day shown, or null
     * @param to   last day shown, or null
     */
    public Page<StatementRow> statement(long memberId, LocalDate from, LocalDate to, int page) {
        Programme programme = programmes.current();
        List<StatementRow> rows = entityManager.createQuery(STATEMENT
                + " AND e.occurredAt >= :from AND e.occurredAt < :end ORDER BY e.seq DESC", StatementRow.class)
            .setParameter("member", memberId)
            .setParameter("from", from == null ? InstantConverter.EARLIEST : programme.startOf(from))
            .setParameter("end", to == null ? InstantConverter.LATEST : programme.startOf(to.plusDays(1)))
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList();
        return Page.of(withExpired(memberId, rows), page);
    }

    /** One page of a member's own statement, newest first: the same entries, without what staff wrote for the books. */
    @RolesAllowed(Role.Names.MEMBER)
    public Page<StatementRow> ownStatement(long memberId, int page) {
        ownership.require(memberId);
        Page<StatementRow> full = statement(memberId, null, null, page);
        return new Page<>(full.rows().stream().map(StatementRow::forItsMember).toList(), full.number(), full.hasNext());
    }

    /** The newest entries. */
    public List<StatementRow> latest(long memberId, int count) {
        return withExpired(memberId, entityManager.createQuery(STATEMENT + " ORDER BY e.seq DESC", StatementRow.class)
            .setParameter("member", memberId).setMaxResults(count).getResultList());
    }

    /** Of the points that refunds took, those that had expired: another query, where there are refunds among the rows. */
    private List<StatementRow> withExpired(long memberId, List<StatementRow> rows) {
        List<String> refunds = rows.stream().filter(StatementRow::isTurning).map(StatementRow::sourceKey).distinct().toList();
        if (refunds.isEmpty()) {
            return rows;
        }
        Map<EntrySource, Long> expired = entityManager.createQuery("SELECT e.sourceKind, e.sourceKey, SUM(x.points) FROM PointEntryExpired x JOIN x.entry e"
                + " WHERE e.account.id = :member AND e.kind = app.carnet.points.EntryKind.REVERSE_EARN"
                + " AND e.sourceKey IN :refunds GROUP BY e.sourceKind, e.sourceKey", Object[].class)
            .setParameter("member", memberId).setParameter("refunds", refunds).getResultStream()
            .collect(Collectors.toMap(row -> new EntrySource((SourceKind) row[0], (String) row[1]), row -> (Long) row[2]));
        return rows.stream().map(row -> row.withExpired(expired.getOrDefault(row.source(), 0L))).toList();
    }

    /** Points that purchases earned since that moment, everybody's, less what of just those has been taken back. */
    public long earnedSince(Instant moment) {
        return sumSince(moment, EntryKind.EARN, SourceKind.PURCHASE, "")
            + sumSince(moment, EntryKind.REVERSE_EARN, SourceKind.REFUND, " AND e.reverses.occurredAt >= :moment");
    }

    private long sumSince(Instant moment, EntryKind kind, SourceKind source, String which) {
        Long sum = entityManager.createQuery("SELECT SUM(e.points) FROM PointEntry e WHERE e.kind = :kind AND e.sourceKind = :source"
                + " AND e.occurredAt >= :moment" + which, Long.class)
            .setParameter("kind", kind).setParameter("source", source).setParameter("moment", moment).getSingleResult();
        return sum == null ? 0 : sum;
    }

    /**
     * What the account held when that deed was booked: after its entries, or after the last one before it if it made none.
     * All kinds are named so that the database finds the deed's entries by their unique key, in which the kind comes
     * before the source. Members ask for their own.
     *
     * @param sources of the deed's entries: the purchase or refund, and a bonus that came or went with it
     * @param deedId  its id: ids rise in the order of booking, whatever the clock said
     * @param day     on which it was booked
     */
    @RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER, Role.Names.MEMBER})
    public Holdings heldAfter(long memberId, Collection<EntrySource> sources, long deedId, LocalDate day) {
        ownership.require(memberId);
        Long own = sources.stream().map(source -> lastEntry(memberId, source)).filter(Objects::nonNull).max(Long::compare).orElse(null);
        Long last = own != null ? own : entityManager.createQuery(LAST + " AND e.id < :deed", Long.class)
            .setParameter("member", memberId).setParameter("deed", deedId).getSingleResult();
        return replayed(memberId, last == null ? 0 : last, day);
    }

    private Long lastEntry(long memberId, EntrySource source) {
        return entityManager.createQuery(LAST + " AND e.kind IN :kinds AND e.sourceKind = :kind AND e.sourceKey = :key", Long.class)
            .setParameter("kinds", List.of(EntryKind.values())).setParameter("kind", source.kind()).setParameter("key", source.key())
            .setParameter("member", memberId).getSingleResult();
    }

    /** Turns deeds of the account round as it is now, without writing anything. */
    public Reversals rehearse(long memberId) {
        Programme programme = programmes.current();
        LocalDate today = programme.today(clock);
        List<PointLot> lots = lots(memberId, today);
        lots.forEach(entityManager::detach);
        PointAccount account = entityManager.find(PointAccount.class, memberId);
        entityManager.detach(account);
        return new RehearsedReversals(entries, account, new LockedAccount(account, lots, today), programme.reinstatedThrough(today));
    }

    private List<PointLot> lots(long memberId, LocalDate today) {
        return entityManager.createQuery("SELECT l FROM PointLot l WHERE l.account.id = :member"
                + " AND l.expiresOn >= :today", PointLot.class)
            .setParameter("member", memberId).setParameter("today", today).getResultList();
    }
}
