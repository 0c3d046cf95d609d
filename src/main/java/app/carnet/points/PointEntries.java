package app.carnet.points;

import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what deeds have booked, for whoever turns them round: the entries and the lots that they touched. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class PointEntries {

    private static final String EXPIRED = "SELECT SUM(x.points) FROM PointEntryLot x WHERE x.lot = :lot"
        + " AND x.entry.kind = app.carnet.points.EntryKind.EXPIRE";

    @PersistenceContext
    private EntityManager entityManager;

    /** The entry of that kind that the deed made. */
    public Optional<PointEntry> find(long memberId, EntryKind kind, EntrySource deed) {
        return entityManager.createQuery("SELECT e FROM PointEntry e WHERE e.account.id = :member AND e.kind = :kind"
                + " AND e.sourceKind = :source AND e.sourceKey = :key", PointEntry.class)
            .setParameter("member", memberId).setParameter("kind", kind)
            .setParameter("source", deed.kind()).setParameter("key", deed.key()).getResultStream().findFirst();
    }

    /** All that turning the deed round has to know; lots past their last day count as expired before that is booked. */
    public DeedHistory history(long memberId, EntrySource deed, LocalDate today) {
        return history(memberId, deed, today, Map.of());
    }

    /** @param counted expired points per lot that count as taken already, without being booked */
    public DeedHistory history(long memberId, EntrySource deed, LocalDate today, Map<PointLot, Long> counted) {
        Optional<PointEntry> redeemed = find(memberId, EntryKind.REDEEM, deed);
        Optional<PointEntry> earned = find(memberId, EntryKind.EARN, deed);
        Map<PointLot, Long> credited = earned.map(this::lots).orElseGet(Map::of);
        Map<PointLot, Long> expired = new LinkedHashMap<>();
        earned.ifPresent(entry -> credited.forEach((lot, points) -> expired.put(lot, countable(entry, lot, points, counted.getOrDefault(lot, 0L), today))));
        return new DeedHistory(redeemed, redeemed.map(this::lots).orElseGet(Map::of), redeemed.map(this::reversed).orElse(0L),
            earned, List.copyOf(credited.keySet()), expired);
    }

    /** At most what the entry itself put in, has expired since, and no reversal has counted yet. */
    private long countable(PointEntry earned, PointLot lot, long credited, long counted, LocalDate today) {
        long byItself = sum("SELECT SUM(x.points) FROM PointEntryExpired x WHERE x.lot = :lot AND x.entry.reverses = :entry", lot, earned);
        long byAll = sum("SELECT SUM(x.points) FROM PointEntryExpired x WHERE x.lot = :lot", lot, null) + counted;
        long ever = -sum(EXPIRED, lot, null) + lot.overdue(today);
        long since = -sum(EXPIRED + " AND x.entry.seq > (SELECT e.seq FROM PointEntry e WHERE e = :entry)", lot, earned) + lot.overdue(today);
        return Math.max(0, Math.min(credited - byItself, Math.min(since, ever - byAll)));
    }

    private long reversed(PointEntry entry) {
        Long sum = entityManager.createQuery("SELECT SUM(r.points) FROM PointEntry r WHERE r.reverses = :entry", Long.class)
            .setParameter("entry", entry).getSingleResult();
        return sum == null ? 0 : Math.abs(sum);
    }

    private long sum(String query, PointLot lot, PointEntry entry) {
        TypedQuery<Long> points = entityManager.createQuery(query, Long.class).setParameter("lot", lot);
        if (entry != null) {
            points.setParameter("entry", entry);
        }
        Long sum = points.getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** How many points the entry put into each lot or took out of it, without the sign. */
    public Map<PointLot, Long> lots(PointEntry entry) {
        return perLot(entityManager.createQuery("SELECT x FROM PointEntryLot x JOIN FETCH x.lot l WHERE x.entry = :entry"
            + " ORDER BY l.expiresOn, l.spendableFrom", PointEntryLot.class).setParameter("entry", entry));
    }

    private static Map<PointLot, Long> perLot(TypedQuery<PointEntryLot> rows) {
        return rows.getResultStream()
            .collect(Collectors.toMap(PointEntryLot::getLot, row -> Math.abs(row.getPoints()), Long::sum, LinkedHashMap::new));
    }
}
