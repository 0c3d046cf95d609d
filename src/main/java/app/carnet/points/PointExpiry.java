package app.carnet.points;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.LongStatements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Finds and books what has expired without anybody writing to the account. Balances never wait for it: see {@link Balance}. */
@Stateless
@PermitAll
public class PointExpiry {

    /** In the order of the index, without a look at what comes before; a condition on both columns together would not be. */
    static final String DUE = "SELECT DISTINCT due_on, account_id FROM point_lot FORCE INDEX (point_lot_due)"
        + " WHERE due_on = ? AND account_id > ? OR due_on > ? AND due_on < ? ORDER BY due_on, account_id LIMIT ?";

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private PointLedger ledger;

    /** An account with points past their last day, and that day. */
    public record Due(LocalDate day, long accountId) {
    }

    /**
     * Accounts with points past their last day, what ended first first.
     *
     * @param today the programme's day
     * @param after the one after which to go on, or null: so whoever goes through them all comes to an end
     */
    @LongStatements
    public List<Due> due(LocalDate today, Due after, int most) {
        LocalDate day = after == null ? LocalDate.EPOCH : after.day();
        List<?> rows = entityManager.createNativeQuery(DUE).setParameter(1, day).setParameter(2, after == null ? 0 : after.accountId())
            .setParameter(3, day).setParameter(4, today).setParameter(5, most).getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Due(LocalDate.parse(row[0].toString()), ((Number) row[1]).longValue())).toList();
    }

    /**
     * Books what has expired in those accounts, each lot once, in one transaction of its own. The accounts are locked in the
     * order of their ids, as by whoever locks several: so no two wait for each other.
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void book(List<Long> memberIds, LocalDate today) {
        ledger.lock(memberIds.stream().distinct().sorted().toList(), today);
    }
}
