package app.carnet.privacy;

import app.carnet.member.Member;
import app.carnet.member.MemberStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads who has been erased, for the start. */
@Stateless
@PermitAll
public class Erasures {

    private static final int AT_ONCE = 1_000;

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

    private Map<Long, String> keptNumbers(List<ErasureRecord> records) {
        return entityManager.createQuery("SELECT m.id, m.number FROM Member m WHERE m.id IN :ids AND m.status <> :erased", Object[].class)
            .setParameter("ids", records.stream().map(ErasureRecord::memberId).toList()).setParameter("erased", MemberStatus.ERASED)
            .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Everybody who is erased in the database, with what can still be told about it. */
    public List<ErasureRecord> all() {
        return entityManager.createQuery("SELECT m, b FROM Member m LEFT JOIN BannedPerson b ON b.memberNumber = m.number WHERE m.status = :erased", Object[].class)
            .setParameter("erased", MemberStatus.ERASED).getResultStream().map(row -> record((Member) row[0], row[1] != null)).toList();
    }

    private static ErasureRecord record(Member member, boolean banned) {
        ErasureReason reason = banned ? ErasureReason.BANNED : ErasureReason.REQUEST;
        return new ErasureRecord(member.getClosedAt(), member.getNumber(), member.getId(), reason, Locale.ENGLISH);
    }
}
