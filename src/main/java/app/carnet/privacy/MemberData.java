package app.carnet.privacy;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.InstantConverter;
import app.carnet.member.Member;
import app.carnet.member.Ownership;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads everything that is kept about a member, in pages: none of them is long, nothing is held as a whole, and no connection
 * waits for a slow reader. Members read their own.
 */
@Stateless
@RolesAllowed({Role.Names.MANAGER, Role.Names.MEMBER})
public class MemberData {

    /** Rows of a page. */
    static final int AT_ONCE = 1_000;

    private static final int CURSOR = 2;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Ownership ownership;
    @Inject
    private AuditTrail audit;

    /**
     * Rows of a section.
     *
     * @param values in the order of the section's fields; moments are {@link java.time.Instant}s
     * @param next   after the last of them; null if there are no more
     */
    public record Rows(List<List<Object>> values, After next) {
    }

    /** Where to go on. */
    public record After(long first, long second) {

        /** At the beginning. */
        public static final After NOTHING = new After(Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** @param most how many rows, at most {@link #AT_ONCE} */
    @TransactionAttribute(REQUIRES_NEW)
    public Rows read(MemberSection section, long memberId, After after, int most) {
        ownership.require(memberId);
        List<?> found = entityManager.createNativeQuery(section.query()).setParameter(1, memberId).setParameter(2, after.first())
            .setParameter(3, after.second()).setParameter(4, most).getResultList();
        List<List<Object>> values = found.stream().map(row -> values(section, (Object[]) row)).toList();
        if (found.size() < most) {
            return new Rows(values, null);
        }
        Object[] last = (Object[]) found.get(found.size() - 1);
        return new Rows(values, new After(((Number) last[0]).longValue(), ((Number) last[1]).longValue()));
    }

    /** The last rows of a section, for people: the latest first, in the order of the section's fields. */
    public List<List<Object>> latest(MemberSection section, long memberId, int leftOut, int most) {
        ownership.require(memberId);
        List<?> found = entityManager.createNativeQuery(section.latest()).setParameter(1, memberId).setParameter(2, most).setParameter(3, leftOut).getResultList();
        return found.stream().map(row -> values(section, (Object[]) row)).toList();
    }

    /** Keeps that the data were given away. */
    public void recordExport(Member member) {
        ownership.require(member.getId());
        audit.record("MEMBER_EXPORTED", Subject.member(member.getNumber()));
    }

    private static List<Object> values(MemberSection section, Object[] row) {
        List<Object> values = new ArrayList<>(Arrays.asList(row).subList(CURSOR, row.length));
        for (int i = 0; i < values.size(); i++) {
            if (section.fields().get(i).endsWith("At") && values.get(i) != null) {
                values.set(i, InstantConverter.read(((Number) values.get(i)).longValue()));
            }
        }
        return values;
    }
}
