package app.carnet.privacy;

import app.carnet.foundation.InstantConverter;
import app.carnet.member.MemberStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads who has been erased, for the start and the job. */
@Stateless
@PermitAll
public class Erasures {

    static final int AT_ONCE = 1_000;

    private static final String ERASED = "SELECT m.id, m.number, m.closed_at,"
        + " CASE WHEN EXISTS (SELECT b.id FROM banned_person b WHERE b.member_number = m.number) THEN 'BANNED'"
        + " WHEN EXISTS (SELECT l.id FROM audit_entry l WHERE l.member_number = m.number AND l.deed = 'BAN_LIFTED') THEN 'LIFTED' ELSE 'REQUEST' END"
        + " FROM member m WHERE m.status = 'ERASED'";

    @PersistenceContext
    private EntityManager entityManager;

    /** Those of the erased who are members again; who is not in the database at all needs no erasure. */
    public List<ErasureRecord> backAgain(Collection<ErasureRecord> erased) {
        List<ErasureRecord> records = List.copyOf(erased);
        List<ErasureRecord> back = new ArrayList<>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            Map<Long, String> numbers = keptNumbers(records.subList(from, Math.min(from + AT_ONCE, records.size())));
            records.stream().filter(record -> record.memberNumber().equals(numbers.get(record.memberId()))).forEach(back::add);
        }
        return back;
    }

    /** Those of the lifted bans that are there again. */
    public List<ErasureRecord> bannedAgain(Collection<ErasureRecord> lifted) {
        return lifted.stream().filter(record -> !entityManager.createNativeQuery("SELECT b.id FROM banned_person b JOIN member m ON m.number = b.member_number"
            + " WHERE m.id = ? AND m.number = ?").setParameter(1, record.memberId()).setParameter(2, record.memberNumber()).getResultList().isEmpty()).toList();
    }

    private Map<Long, String> keptNumbers(List<ErasureRecord> records) {
        return entityManager.createQuery("SELECT m.id, m.number FROM Member m WHERE m.id IN :ids AND m.status <> :erased", Object[].class)
            .setParameter("ids", records.stream().map(ErasureRecord::memberId).toList()).setParameter("erased", MemberStatus.ERASED)
            .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Those of the erased with the lowest ids above that one, with what can still be told about it; at most {@link #AT_ONCE}. */
    public List<ErasureRecord> after(long memberId) {
        return records(entityManager.createNativeQuery(ERASED + " AND m.id > ? ORDER BY m.id LIMIT ?").setParameter(1, memberId).setParameter(2, AT_ONCE));
    }

    /** Who was erased since then, or let come back. */
    public List<ErasureRecord> since(Instant begin) {
        return records(entityManager.createNativeQuery(ERASED + " AND m.number IN (SELECT a.member_number FROM audit_entry a"
            + " WHERE a.deed IN ('MEMBER_ERASED', 'BAN_LIFTED') AND a.occurred_at > ?)").setParameter(1, InstantConverter.write(begin)));
    }

    private static List<ErasureRecord> records(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new ErasureRecord(InstantConverter.read(((Number) row[2]).longValue()), row[1].toString(),
            ((Number) row[0]).longValue(), ErasureReason.valueOf(row[3].toString()), Locale.ENGLISH)).toList();
    }
}
