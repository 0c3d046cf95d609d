package app.carnet.points;

import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.Page;
import app.carnet.security.Role;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads accounts, lots and statements. Days are days in the programme's zone; nothing is locked or written. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class PointAccounts {

    private static final String STATEMENT = "SELECT NEW app.carnet.points.StatementRow(e.seq, e.occurredAt, e.kind,"
        + " e.sourceKind, e.sourceKey, v.sourceKey, e.basisAmount, e.basisCoefficient, e.basisMultiplier, r.text, COALESCE(actor.fullName, e.actor),"
        + " e.branchId, e.points, e.balanceAfter) FROM PointEntry e LEFT JOIN e.remark r LEFT JOIN e.reverses v"
        + " LEFT JOIN Account actor ON actor.username = e.actor WHERE e.account.id = :member";

    private static final String BALANCES = "SELECT e.balanceAfter FROM PointEntry e WHERE e.account.id = :member";
    private static final String NEWEST = " ORDER BY e.seq DESC";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;
    @Inject
    private PointEntries entries;

    /** What a member holds now. */
    public Balance balance(long memberId) {
        LocalDate today = programmes.current().today(clock);
        PointAccount account = entityManager.find(PointAccount.class, memberId);
        return account == null ? Balance.NONE : Balance.of(lots(memberId, today), account.getDebt(), today);
    }

    /** Points that can be used now by their last day, and pending ones by their first day too; the earliest first. */
    public List<LotRow> openLots(long memberId) {
        LocalDate today = programmes.current().today(clock);
        Map<List<Object>, LotRow> rows = new LinkedHashMap<>();
        lots(memberId, today).stream().sorted(PointLot.EARLIEST_FIRST).map(lot -> LotRow.of(lot, today))
            .forEach(row -> rows.merge(Arrays.asList(row.lastDay(), row.pending() ? row.spendableFrom() : null), row, LotRow::plus));
        return List.copyOf(rows.values());
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
        return Page.of(rows, page);
    }

    /** The newest entries. */
    public List<StatementRow> latest(long memberId, int count) {
        return entityManager.createQuery(STATEMENT + " ORDER BY e.seq DESC", StatementRow.class)
            .setParameter("member", memberId).setMaxResults(count).getResultList();
    }

    /** Points earned by purchases since that moment, by everybody, less what of just those has been taken back. */
    public long earnedSince(Instant moment) {
        return sumSince(moment, EntryKind.EARN, "") + sumSince(moment, EntryKind.REVERSE_EARN, " AND e.reverses.occurredAt >= :moment");
    }

    private long sumSince(Instant moment, EntryKind kind, String which) {
        Long sum = entityManager.createQuery("SELECT SUM(e.points) FROM PointEntry e WHERE e.kind = :kind AND e.occurredAt >= :moment" + which, Long.class)
            .setParameter("kind", kind).setParameter("moment", moment).getSingleResult();
        return sum == null ? 0 : sum;
    }

    /**
     * The account's balance when that deed was booked: after its entries, or after the last one before it if it made none.
     * All kinds are named so that the database finds the deed's entries by their unique key, in which the kind comes
     * before the source.
     *
     * @param deedId the id of the purchase or refund: ids rise in the order of booking, whatever the clock said
     */
    public long balanceAfter(long memberId, EntrySource deed, long deedId) {
        return newestBalance(entityManager.createQuery(BALANCES + " AND e.kind IN :kinds AND e.sourceKind = :kind AND e.sourceKey = :key" + NEWEST, Long.class)
            .setParameter("kinds", List.of(EntryKind.values())).setParameter("kind", deed.kind()).setParameter("key", deed.key()), memberId)
            .or(() -> newestBalance(entityManager.createQuery(BALANCES + " AND e.id < :deed" + NEWEST, Long.class)
                .setParameter("deed", deedId), memberId)).orElse(0L);
    }

    /**
     * What turning a deed round would do to the account now, reckoned as the ledger does it: what the deed redeemed is
     * given back first and pays debt, then what it earned is taken.
     *
     * @throws PointsSpentException if the account would hold too few to take
     */
    public ReversalQuote quoteReversal(long memberId, EntrySource deed) {
        LocalDate today = programmes.current().today(clock);
        long debt = entityManager.find(PointAccount.class, memberId).getDebt();
        long held = lots(memberId, today).stream().mapToLong(PointLot::getPoints).sum();
        long returned = entries.find(memberId, EntryKind.REDEEM, deed).map(redeemed -> -redeemed.getPoints()).orElse(0L);
        Optional<PointEntry> earned = entries.find(memberId, EntryKind.EARN, deed);
        long fromLots = earned.map(entry -> LockedAccount.sum(LockedAccount.unexpired(entries.lots(entry), entries.expiredSince(entry), today))).orElse(0L);
        LockedAccount.requireHeld(fromLots, held + Math.max(0, returned - debt));
        long taken = fromLots - earned.map(PointEntry::getDebtChange).orElse(0L);
        return new ReversalQuote(returned, taken, held - debt + returned - taken);
    }

    private static Optional<Long> newestBalance(TypedQuery<Long> balances, long memberId) {
        return balances.setParameter("member", memberId).setMaxResults(1).getResultStream().findFirst();
    }

    private List<PointLot> lots(long memberId, LocalDate today) {
        return entityManager.createQuery("SELECT l FROM PointLot l WHERE l.account.id = :member"
                + " AND l.points > 0 AND l.expiresOn >= :today", PointLot.class)
            .setParameter("member", memberId).setParameter("today", today).getResultList();
    }
}
