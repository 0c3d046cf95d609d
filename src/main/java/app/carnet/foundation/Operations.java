package app.carnet.foundation;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/**
 * Lets each deed happen once. The token's row is written first, in the deed's own transaction, so it stands or falls
 * with the deed; whoever comes with the same token waits for that transaction and then is shown its result.
 */
@Stateless
@PermitAll
public class Operations {

    /** How long a token is remembered. */
    public static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private EJBContext context;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Does a deed unless it has been done already. To be called first in a verb, before any other statement.
     *
     * @param result the deed's short result (a number or an id), chosen beforehand
     * @return that result, or the first one if the same actor has done the same deed with the same input before
     * @throws BusinessException {@code error.operation_reused} if the token belongs to anything else
     */
    @TransactionAttribute(MANDATORY)
    public String once(Operation operation, String result, Runnable deed) {
        if (!begin(operation, result)) {
            return firstResult(operation);
        }
        deed.run();
        return result;
    }

    /** Forgets the tokens older than {@link #KEPT}. */
    @LongStatements
    public int forgetOld() {
        return entityManager.createNativeQuery("DELETE FROM operation WHERE done_at < ? LIMIT 10000")
            .setParameter(1, InstantConverter.write(clock.instant().minus(KEPT)))
            .executeUpdate();
    }

    /** INSERT IGNORE waits for another holder of the token and then writes nothing, without breaking the transaction. */
    private boolean begin(Operation operation, String result) {
        return entityManager.createNativeQuery("INSERT IGNORE INTO operation"
                + " (token, actor, verb, subject, input_digest, result, done_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .setParameter(1, operation.token())
            .setParameter(2, actor())
            .setParameter(3, operation.verb())
            .setParameter(4, operation.subject())
            .setParameter(5, operation.inputDigest())
            .setParameter(6, result)
            .setParameter(7, InstantConverter.write(clock.instant()))
            .executeUpdate() == 1;
    }

    private String firstResult(Operation operation) {
        Object[] first = (Object[]) entityManager.createNativeQuery(
                "SELECT actor, verb, subject, input_digest, result FROM operation WHERE token = ?")
            .setParameter(1, operation.token())
            .getSingleResult();
        boolean same = first[0].equals(actor()) && first[1].equals(operation.verb())
            && first[2].equals(operation.subject()) && first[3].equals(operation.inputDigest());
        if (!same) {
            throw new BusinessException("error.operation_reused");
        }
        return (String) first[4];
    }

    private String actor() {
        return caller.actor(context);
    }
}
