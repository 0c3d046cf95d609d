package app.carnet.audit;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/**
 * The only writer of the audit table. A deed's row is written in the deed's own transaction and stands or falls with
 * it; a refusal's row in one of its own, after the refused deed was rolled back. The actor is the caller principal.
 */
@Stateless
@PermitAll
@TransactionAttribute(MANDATORY)
public class AuditTrail {

    /** What an entry about a refusal calls the deed; its details are the key of the sentence that was said, and the page. */
    public static final String REFUSED = "REFUSED";

    @PersistenceContext
    private EntityManager entityManager;
    @Resource
    private SessionContext context;
    @Inject
    private Caller caller;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Clock clock;

    /** Records a deed that is told by its name and subject alone. */
    public void record(String deed, Subject subject) {
        record(deed, subject, null);
    }

    /**
     * Records a deed.
     *
     * @param deed    upper case, at most 40 characters, such as {@code MEMBER_REGISTERED}
     * @param details numbers, codes, names of fields, or what was before and after; never a personal value
     */
    public void record(String deed, Subject subject, String details) {
        write(caller.actor(context), deed, subject, details);
    }

    /** Records a deed by somebody who is only just signing in or out, and so is not the caller yet or any more. */
    public void recordBy(String actor, String deed, Subject subject, String details) {
        write(actor, deed, subject, details);
    }

    /** Records what was refused on which page and, where the address names one, to which member or purchase. */
    @TransactionAttribute(REQUIRES_NEW)
    public void refused(@Observes BusinessException refusal) {
        if (!(refusal instanceof RecordedRefusal)) {
            write(caller.actor(context), REFUSED, RefusedRequest.subject(request),
                refusal.getKey() + " " + RefusedRequest.page(request.getServletPath()));
        }
    }

    /** Records that somebody who is signed in asked for a page that is not for them. */
    @TransactionAttribute(REQUIRES_NEW)
    public void forbidden(String actor, String path) {
        write(actor, "FORBIDDEN", null, RefusedRequest.page(path));
    }

    private void write(String actor, String deed, Subject subject, String details) {
        entityManager.persist(new AuditEntry(clock.instant(), actor, caller.getAddress(), deed, subject, details)
            .at(caller.getBranchId()));
    }
}
