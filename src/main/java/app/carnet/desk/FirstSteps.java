package app.carnet.desk;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.InstantConverter;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import app.carnet.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which of the first steps a new place has taken. */
@Stateless
@RolesAllowed({Role.Names.MANAGER, Role.Names.ADMIN})
public class FirstSteps {

    /** One row per step that is done; each part looks at a row or two of a small table or an index. */
    private static final String DONE = """
        SELECT step FROM first_step_done
        UNION SELECT 'RULES' FROM programme WHERE version > 1
        UNION SELECT 'BRANCH' FROM branch WHERE name <> (SELECT place_name FROM programme)
        UNION SELECT 'PRODUCT' FROM DUAL WHERE EXISTS (SELECT 1 FROM product)
        UNION SELECT 'COLLEAGUE' FROM DUAL WHERE (SELECT COUNT(*) FROM account) > 1
        UNION SELECT 'MEMBER' FROM DUAL WHERE EXISTS (SELECT 1 FROM member)
        UNION SELECT 'PURCHASE' FROM DUAL WHERE EXISTS (SELECT 1 FROM purchase)
        """;

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Operations operations;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** The steps that are done, whoever did them. */
    public Set<FirstStep> done() {
        EnumSet<FirstStep> done = EnumSet.noneOf(FirstStep.class);
        List<?> names = entityManager.createNativeQuery(DONE).getResultList();
        names.forEach(name -> done.add(FirstStep.valueOf((String) name)));
        return done;
    }

    /**
     * Keeps that the person says so; a step that somebody else said before stays theirs.
     *
     * @throws IllegalArgumentException if the step is not for the person, or shows by itself when it is done
     */
    public String say(String token, FirstStep step) {
        if (!step.isSaid() || !context.isCallerInRole(step.getRole().name())) {
            throw new IllegalArgumentException("Not to be said: " + step);
        }
        Operation operation = Operation.of(token, "first_step.say", step);
        return operations.once(operation, step.name(), () -> {
            if (keep(step)) {
                audit.record("FIRST_STEP_DONE", Subject.programme(), step.name());
            }
        });
    }

    /** False if somebody said so before; whoever comes at the same time waits for the other. */
    private boolean keep(FirstStep step) {
        return entityManager.createNativeQuery("INSERT IGNORE INTO first_step_done (step, done_at, done_by) VALUES (?, ?, ?)")
            .setParameter(1, step.name())
            .setParameter(2, InstantConverter.write(clock.instant()))
            .setParameter(3, context.getCallerPrincipal().getName())
            .executeUpdate() == 1;
    }
}
