package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Ids;
import app.carnet.foundation.NotFoundException;
import app.carnet.foundation.Operation;
import app.carnet.foundation.Operations;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the first account, in one short transaction; who may have one is said in {@link SetUpService}, its only caller. */
@Stateless
@PermitAll
public class FirstAccount {

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Accounts accounts;
    @Inject
    private Event<FirstSetUp> firstSetUp;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** @throws NotFoundException if there is an account */
    public void requireNone() {
        if (accounts.exist()) {
            throw new NotFoundException("set-up page", "any more");
        }
    }

    /**
     * Makes it and fires {@link FirstSetUp}.
     *
     * @param passwordHash null if there was an account already: then only who made it learns of it
     * @return the account's username
     * @throws BusinessException {@code error.already_set_up} if another set-up was faster
     * @throws NotFoundException if there is an account, unless by this very deed
     */
    public String make(String token, NewPlace place, String passwordHash) {
        String username = Account.canonical(place.getUsername());
        Operation operation = Operation.of(token, "place.set_up", username, place.getPlaceName(), place.getFullName(),
            place.getCurrency().getCurrencyCode(), place.getZone().getId());
        return operations.once(operation, username, () -> {
            requireNone();
            persist(place, username, passwordHash);
        });
    }

    private void persist(NewPlace place, String username, String hash) {
        Account account = new Account(username, place.getFullName(), Set.copyOf(Role.STAFF), clock.instant());
        long firstBranch = Ids.next();
        account.work(firstBranch, Set.of());
        account.acceptPassword(hash);
        audit.recordBy(username, "PLACE_SET_UP", Subject.account(username), null);
        firstSetUp.fire(new FirstSetUp(username, firstBranch, place.getPlaceName(), place.getCurrency(), place.getZone(), place.getLanguage()));
        try {
            entityManager.persist(account);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (Stream.of("PRIMARY", "account_username", "branch_name").anyMatch(key -> Failure.isDuplicate(failure, key))) {
                throw new BusinessException("error.already_set_up");
            }
            throw failure;
        }
    }
}
