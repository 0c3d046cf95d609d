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

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private PointLedger ledger;

    /**
     * Members with points past their last day, in the order of their ids.
     *
     * @param today the programme's day
     * @param after only members with higher ids: so whoever goes through them all comes to an end
     */
    @LongStatements
    public List<Long> due(LocalDate today, long after, int most) {
        List<?> ids = entityManager.createNativeQuery("SELECT DISTINCT account_id FROM point_lot FORCE INDEX (point_lot_due)"
                + " WHERE due_on < ? AND account_id > ? ORDER BY account_id LIMIT " + most)
            .setParameter(1, today).setParameter(2, after).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Books what has expired in those accounts, each lot once, in one transaction of its own. */
    @TransactionAttribute(REQUIRES_NEW)
    public void book(List<Long> memberIds, LocalDate today) {
        ledger.expire(memberIds, today);
    }
}
