package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import app.carnet.foundation.BusinessException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What people do to their own second factor. A session alone is not enough, for it may be a thief's: each deed wants the
 * password or a code as well. No deed needs an operation token: a code counts once, and what a password allows may happen twice.
 */
@Stateless
@RolesAllowed("**")
@TransactionAttribute(SUPPORTS)
public class SecondFactorService {

    @Resource
    private SessionContext context;
    @Inject
    private Accounts accounts;
    @Inject
    private SecondFactors factors;
    @Inject
    private SecondFactorChanges changes;
    @Inject
    private SecretChecks secrets;
    @Inject
    private SignInThrottle throttle;

    /**
     * A secret for an app, which counts once {@link #confirm} was called with its first code.
     *
     * @throws BusinessException {@code error.old_password}
     */
    public TotpSecret begin(String password) {
        requirePassword(me(), password, "password");
        return TotpSecret.fresh();
    }

    /**
     * Keeps the second factor from now on, and ends the account's other sessions.
     *
     * @param session the id of the one that goes on
     * @throws BusinessException {@code error.first_code}; {@code error.second_factor_on} if there is one already
     */
    public Changed confirm(TotpSecret secret, String code, long session) {
        return changes.confirm(me(), secret, code, session);
    }

    /**
     * Makes ten new recovery codes; those before count no more.
     *
     * @param proof the password, or a code of the app
     * @throws BusinessException {@code error.proof}
     */
    public List<String> renewRecoveryCodes(String proof) {
        Account account = me();
        requireProof(account, proof);
        return changes.renewRecoveryCodes(account);
    }

    /**
     * From now on the password alone is enough; ends the account's other sessions.
     *
     * @param proof   the password, or a code of the app
     * @param session the id of the one that goes on
     * @throws BusinessException {@code error.second_factor_required} of the staff, if the programme wants one; {@code error.proof}
     */
    public Account switchOff(String proof, long session) {
        Account account = me();
        if (factors.isRequired(account)) {
            throw new BusinessException("error.second_factor_required");
        }
        requireProof(account, proof);
        return changes.switchOff(account, session);
    }

    /**
     * A second factor that was set up.
     *
     * @param account       in its new generation
     * @param recoveryCodes to be shown once
     */
    public record Changed(Account account, List<String> recoveryCodes) {
    }

    private Account me() {
        return accounts.get(context.getCallerPrincipal().getName());
    }

    private void requireProof(Account account, String proof) {
        if (proof.strip().length() != Totp.DIGITS) {
            requirePassword(account, proof, "proof");
            return;
        }
        Guessed guessed = Guessed.secondStep(account.getUsername());
        if (throttle.admit(guessed) != Admission.CHECK || !factors.accept(account, proof)) {
            throw new BusinessException("error.proof").at("proof");
        }
        throttle.succeeded(guessed);
    }

    private void requirePassword(Account account, String password, String input) {
        secrets.requireFit(Guessed.presentPassword(account.getUsername()), password, account.getPasswordHash(),
            input.equals("proof") ? "error.proof" : "error.old_password", input);
    }
}
