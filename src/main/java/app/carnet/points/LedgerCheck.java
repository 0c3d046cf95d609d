package app.carnet.points;

import app.carnet.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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

    /** No more findings than this are listed per rule; one is bad enough. */
    static final int MOST = 200;

    @PersistenceContext
    private EntityManager entityManager;

    /** Everything that does not add up; an empty list is the proof. */
    public List<LedgerFinding> run() {
        List<LedgerFinding> findings = new ArrayList<>();
        for (LedgerRule rule : LedgerRule.values()) {
            findings.addAll(violationsOf(rule));
        }
        return findings;
    }

    private List<LedgerFinding> violationsOf(LedgerRule rule) {
        List<?> rows = entityManager.createNativeQuery(rule.query()).setMaxResults(MOST).getResultList();
        return rows.stream().map(row -> LedgerFinding.of(rule, (Object[]) row)).toList();
    }
}
