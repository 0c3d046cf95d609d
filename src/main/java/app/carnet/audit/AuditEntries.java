package app.carnet.audit;

import app.carnet.foundation.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the audit trail, newest first. */
@Stateless
@RolesAllowed("ADMIN")
public class AuditEntries {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What to look for; null looks for anything.
     *
     * @param subject the key of the subject, such as a member number
     * @param from    first moment
     * @param before  the moment after the last one
     */
    public record Filter(String actor, String deed, String subject, Instant from, Instant before) {
    }

    public Page<AuditEntry> find(Filter filter, int page) {
        CriteriaBuilder is = entityManager.getCriteriaBuilder();
        CriteriaQuery<AuditEntry> query = is.createQuery(AuditEntry.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.where(conditions(filter, is, entry)).orderBy(is.desc(entry.get("occurredAt")), is.desc(entry.get("id")));
        List<AuditEntry> found = entityManager.createQuery(query)
            .setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList();
        return Page.of(found, Page.clean(page));
    }

    private static Predicate[] conditions(Filter filter, CriteriaBuilder is, Root<AuditEntry> entry) {
        List<Predicate> conditions = new ArrayList<>();
        if (filter.actor() != null) {
            conditions.add(is.equal(entry.get("actor"), filter.actor()));
        }
        if (filter.deed() != null) {
            conditions.add(is.equal(entry.get("deed"), filter.deed()));
        }
        if (filter.subject() != null) {
            conditions.add(is.equal(entry.get("subjectKey"), filter.subject()));
        }
        if (filter.from() != null) {
            conditions.add(is.greaterThanOrEqualTo(entry.get("occurredAt"), filter.from()));
        }
        if (filter.before() != null) {
            conditions.add(is.lessThan(entry.get("occurredAt"), filter.before()));
        }
        return conditions.toArray(Predicate[]::new);
    }
}
