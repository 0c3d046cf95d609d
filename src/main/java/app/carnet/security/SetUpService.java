package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.NotFoundException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * The first set-up: one place, one account that is ADMIN, MANAGER and CLERK, once and for all. The page calls outside of
 * transactions, so that no database connection is held while the password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(SUPPORTS)
public class SetUpService {

    private static final Guessed GUESSED = Guessed.code();

    @Inject
    private Accounts accounts;
    @Inject
    private SetUpCode setUpCode;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;
    @Inject
    private FirstAccount firstAccount;

    /** @throws NotFoundException if the place has been set up */
    public void requireNoAccount() {
        firstAccount.requireNone();
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
        return firstAccount.make(token, place, accounts.exist() ? null : hash(code, place, password));
    }

    /** Nothing is computed for whoever has not got the code. */
    private String hash(String code, NewPlace place, String password) {
        requireCode(code);
        String username = Account.canonical(place.getUsername());
        if (MemberAccounts.isNumber(username)) {
            throw new BusinessException("error.username_digits").at("username");
        }
        return passwords.chosen(password, username, place.getPlaceName());
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
}
