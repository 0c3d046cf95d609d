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
 * How people get a new password of their own. No deed needs an operation token: each uses up what it was allowed by, the
 * old password or the code, so it cannot happen twice.
 */
@Stateless
public class PasswordService {

    @Resource
    private SessionContext context;
    @Inject
    private Accounts accounts;
    @Inject
    private AccountSessions sessions;
    @Inject
    private TypedNames names;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Changes the caller's own password and ends the account's other sessions. A stranger who guesses at it keeps nobody
     * from changing it.
     *
     * @param session the id of the one that goes on
     * @return the account as it is from now on, in a new generation
     * @throws BusinessException {@code error.old_password} if that is wrong or was tried too often; a refusal of {@link PasswordRule}
     */
    @RolesAllowed("**")
    public Account change(String oldPassword, String newPassword, long session) {
        Account account = accounts.get(context.getCallerPrincipal().getName());
        Guessed guessed = Guessed.presentPassword(account.getUsername());
        requireFit(guessed, oldPassword, account.getPasswordHash(), "error.old_password", "oldPassword");
        account.acceptPassword(passwords.chosen(newPassword, account.getUsername()));
        sessions.endAllBut(account, session);
        audit.record("PASSWORD_CHANGED", Subject.account(account.getUsername()));
        return account;
    }

    /**
     * Sets a password by the one-time code an administrator gave.
     *
     * @throws BusinessException {@code error.reset} whether the name, the code or its time is wrong; a refusal of
     *                           {@link PasswordRule}
     */
    @PermitAll
    public void reset(String typedName, String code, String newPassword) {
        Account account = choose(typedName, code, newPassword, false);
        audit.recordBy(account.getUsername(), "PASSWORD_RESET", Subject.account(account.getUsername()), null);
    }

    /**
     * Sets a member's password by the activation code that the desk gave: so the member's account is theirs.
     *
     * @param typedName the member's phone, e-mail, card or number
     * @return the account's username
     * @throws BusinessException {@code error.claim} whether there is no such member, the code is another's, was used or is
     *                           too old; a refusal of {@link PasswordRule}
     */
    @PermitAll
    public String claim(String typedName, String code, String newPassword) {
        Account account = choose(typedName, code, newPassword, true);
        audit.recordBy(account.getUsername(), "ACCOUNT_CLAIMED", Subject.account(account.getUsername()), null);
        return account.getUsername();
    }

    /** @param member whether the account must be a member's, or must not: a code of the other kind is a wrong one */
    private Account choose(String typedName, String code, String newPassword, boolean member) {
        String username = names.username(typedName);
        Account account = accounts.find(username).orElse(null);
        String hash = account == null || account.isMembers() != member ? null : account.resetCodeHash(clock.instant());
        requireFit(Guessed.code(username), OneTimeCode.canonical(code), hash, member ? "error.claim" : "error.reset", "code");
        account.acceptPassword(passwords.chosen(newPassword, username));
        return account;
    }

    /** Wrong, nobody's and tried too often: one sentence, and the cost of one hash. */
    private void requireFit(Guessed guessed, String secret, String hash, String refusal, String input) {
        boolean admitted = throttle.admit(guessed);
        if (!isFit(guessed, admitted, secret, hash)) {
            throw (admitted ? new BusinessException(refusal) : new RecordedRefusal(refusal)).at(input);
        }
        throttle.succeeded(guessed);
    }

    private boolean isFit(Guessed guessed, boolean admitted, String secret, String hash) {
        try {
            return passwords.verify(secret, admitted ? hash : null);
        } catch (PasswordChecks.NoPlaceException noPlace) {
            if (admitted) {
                throttle.takeBack(guessed);
            }
            throw noPlace;
        }
    }
}
