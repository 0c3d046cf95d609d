package app.carnet.points;

import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what deeds have booked, for whoever turns them round: the entries and the lots that they touched. */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.MANAGER})
public class PointEntries {

    @PersistenceContext
    private EntityManager entityManager;

    /** The entry of that kind that the deed made. */
    public Optional<PointEntry> find(long memberId, EntryKind kind, EntrySource deed) {
        return entityManager.createQuery("SELECT e FROM PointEntry e WHERE e.account.id = :member AND e.kind = :kind"
                + " AND e.sourceKind = :source AND e.sourceKey = :key", PointEntry.class)
            .setParameter("member", memberId).setParameter("kind", kind)
            .setParameter("source", deed.kind()).setParameter("key", deed.key()).getResultStream().findFirst();
    }

    /** How many points the entry put into each lot or took out of it, without the sign. */
    public Map<PointLot, Long> lots(PointEntry entry) {
        return perLot(entityManager.createQuery("SELECT x FROM PointEntryLot x JOIN FETCH x.lot l WHERE x.entry = :entry"
            + " ORDER BY l.expiresOn, l.spendableFrom", PointEntryLot.class).setParameter("entry", entry));
    }

    /** How many points have expired since, in each of the lots that the entry touched. */
    public Map<PointLot, Long> expiredSince(PointEntry entry) {
        return perLot(entityManager.createQuery("SELECT x FROM PointEntryLot x JOIN FETCH x.lot l JOIN x.entry e WHERE e.kind = :kind"
                + " AND e.seq > :seq AND l IN (SELECT own.lot FROM PointEntryLot own WHERE own.entry = :entry)", PointEntryLot.class)
            .setParameter("kind", EntryKind.EXPIRE).setParameter("seq", entry.getSeq()).setParameter("entry", entry));
    }

    private static Map<PointLot, Long> perLot(TypedQuery<PointEntryLot> rows) {
        return rows.getResultStream()
            .collect(Collectors.toMap(PointEntryLot::getLot, row -> Math.abs(row.getPoints()), Long::sum, LinkedHashMap::new));
    }
}
