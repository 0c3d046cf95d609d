package app.carnet.points;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.LongStatements;
import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves the ledger's invariants on what the tables hold, and names every account, entry and lot where one fails.
 * Each rule is one query that recomputes a stored figure from the rows beneath it.
 */
@Stateless
@RolesAllowed(Role.Names.MANAGER)
public class LedgerCheck {

    /** What the audit trail calls a check; the subject's key is the number of findings. */
    public static final String CHECKED = "LEDGER_CHECKED";

    /** No more findings than this are listed per rule; one is bad enough. */
    static final int MOST = 200;

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private AuditTrail audit;

    /** Everything that does not add up; an empty list is the proof. The audit trail keeps when it was asked for and what came of it. */
    @LongStatements
    public List<LedgerFinding> run() {
        List<LedgerFinding> findings = new ArrayList<>();
        for (LedgerRule rule : LedgerRule.values()) {
            findings.addAll(violationsOf(rule));
        }
        audit.record(CHECKED, Subject.of("LEDGER", findings.size()));
        return findings;
    }

    private List<LedgerFinding> violationsOf(LedgerRule rule) {
        List<?> rows = entityManager.createNativeQuery(rule.query()).setMaxResults(MOST).getResultList();
        return rows.stream().map(row -> LedgerFinding.of(rule, (Object[]) row)).toList();
    }
}
