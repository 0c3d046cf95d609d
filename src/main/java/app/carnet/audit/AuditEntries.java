package app.carnet.audit;

import app.carnet.foundation.LongStatements;
import app.carnet.foundation.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the audit trail, newest first. */
@Stateless
@RolesAllowed("ADMIN")
public class AuditEntries {

    static final int BATCH = 1000;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private AuditTrail audit;

    public Page<AuditEntry> find(AuditFilter filter, int page) {
        List<AuditEntry> found = query(filter, null).setFirstResult(Page.first(page)).setMaxResults(Page.SIZE + 1).getResultList();
        return Page.of(found, Page.clean(page));
    }

    /** Records that somebody takes the entries of that filter along. To be called before the first of them is handed out. */
    public void beginExport(AuditFilter filter) {
        audit.record("AUDIT_EXPORTED", null, filter.details());
    }

    /** The {@link #BATCH} entries after that one, or the first if it is null; so any number can be read in little memory. */
    @LongStatements
    public List<AuditEntry> next(AuditFilter filter, AuditEntry last) {
        return query(filter, last).setMaxResults(BATCH).getResultList();
    }

    private TypedQuery<AuditEntry> query(AuditFilter filter, AuditEntry last) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        add(conditions, parameters, "e.actor = :actor", "actor", filter.getActor());
        add(conditions, parameters, "e.deed = :deed", "deed", filter.getDeed());
        add(conditions, parameters, "(e.subjectKey = :subject OR e.memberNumber = :subject)", "subject", filter.getSubject());
        add(conditions, parameters, "e.branchId = :branch", "branch", filter.getBranch());
        add(conditions, parameters, "e.occurredAt >= :begin", "begin", filter.begin());
        add(conditions, parameters, "e.occurredAt < :end", "end", filter.end());
        if (last != null) {
            add(conditions, parameters, "(e.occurredAt < :at OR e.occurredAt = :at AND e.id < :id)", "at", last.getOccurredAt());
            parameters.put("id", last.getId());
        }
        TypedQuery<AuditEntry> query = entityManager.createQuery("SELECT e FROM AuditEntry e WHERE "
            + String.join(" AND ", conditions) + " ORDER BY e.occurredAt DESC, e.id DESC", AuditEntry.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }
}
