package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.RecordedRefusal;
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

/** The first set-up: one place, one account that is ADMIN, MANAGER and CLERK, once and for all. */
@Stateless
@PermitAll
public class SetUpService {

    private static final Guessed GUESSED = Guessed.code();

    @PersistenceContext
    private EntityManager entityManager;
    @Inject
    private Operations operations;
    @Inject
    private Accounts accounts;
    @Inject
    private SetUpCode setUpCode;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;
    @Inject
    private Event<FirstSetUp> firstSetUp;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** @throws NotFoundException if the place has been set up */
    public void requireNoAccount() {
        if (accounts.exist()) {
            throw new NotFoundException("set-up page", "any more");
        }
    }

    /**
     * Makes the first account and fires {@link FirstSetUp} in the same transaction.
     *
     * @return the account's username
     * @throws BusinessException {@code error.set_up_code} if the code is wrong or tried too often;
     *                           {@code error.username_digits}, as members' are; a refusal of
     *                           {@link PasswordRule}; {@code error.already_set_up} if another set-up was faster
     * @throws NotFoundException if the place has been set up, unless by this very deed
     */
    public String begin(String token, String code, NewPlace place, String password) {
        String username = Account.canonical(place.getUsername());
        Operation operation = Operation.of(token, "place.set_up", username, place.getPlaceName(), place.getFullName(),
            place.getCurrency().getCurrencyCode(), place.getZone().getId());
        return operations.once(operation, username, () -> {
            requireNoAccount();
            requireCode(code);
            if (MemberAccounts.isNumber(username)) {
                throw new BusinessException("error.username_digits").at("username");
            }
            persist(place, username, passwords.chosen(password, username, place.getPlaceName()));
        });
    }

    private void requireCode(String code) {
        if (throttle.admit(GUESSED) != Admission.CHECK) {
            throw new RecordedRefusal("error.set_up_code").at("code");
        }
        if (!setUpCode.fits(code)) {
            throw new BusinessException("error.set_up_code").at("code");
        }
        throttle.succeeded(GUESSED);
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
