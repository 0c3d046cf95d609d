package app.carnet.security;

import app.carnet.audit.AuditTrail;
import app.carnet.audit.RecordedRefusal;
import app.carnet.audit.Subject;
import app.carnet.foundation.BusinessException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * How people get a new password of their own. Neither deed needs an operation token: each uses up what it was allowed
 * by, the old password or the code, so it cannot happen twice.
 */
@Stateless
public class PasswordService {

    @Resource
    private SessionContext context;
    @Inject
    private Accounts accounts;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Changes the caller's own password and ends the account's other sessions.
     *
     * @return the account's generation from now on, for the session that goes on
     * @throws BusinessException {@code error.old_password} if that is wrong or was tried too often; a refusal of {@link PasswordRule}
     */
    @RolesAllowed("**")
    public int change(String oldPassword, String newPassword) {
        Account account = accounts.get(context.getCallerPrincipal().getName());
        requireAdmitted(account.getUsername(), "error.old_password", "oldPassword");
        if (!passwords.verify(oldPassword, account.getPasswordHash())) {
            throw new BusinessException("error.old_password").at("oldPassword");
        }
        throttle.succeeded(account.getUsername());
        PasswordRule.check(newPassword, account.getUsername());
        account.acceptPassword(passwords.hash(newPassword));
        audit.record("PASSWORD_CHANGED", Subject.account(account.getUsername()));
        return account.getGeneration();
    }

    /**
     * Sets a password by the one-time code an administrator gave.
     *
     * @throws BusinessException {@code error.reset} whether the username, the code or its time is wrong; a refusal of
     *                           {@link PasswordRule}
     */
    @PermitAll
    public void reset(String username, String code, String newPassword) {
        requireAdmitted(username, "error.reset", "code");
        Account account = accounts.find(username).orElse(null);
        String hash = account == null ? null : account.resetCodeHash(clock.instant());
        if (!passwords.verify(OneTimeCode.canonical(code), hash)) {
            throw new BusinessException("error.reset").at("code");
        }
        throttle.succeeded(username);
        PasswordRule.check(newPassword, account.getUsername());
        account.acceptPassword(passwords.hash(newPassword));
        audit.recordBy(account.getUsername(), "PASSWORD_RESET", Subject.account(account.getUsername()), null);
    }

    private void requireAdmitted(String username, String refusal, String input) {
        if (!throttle.admit(username)) {
            throw new RecordedRefusal(refusal).at(input);
        }
    }
}
