package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import app.carnet.foundation.BusinessException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * How people get a new password of their own. No deed needs an operation token: each uses up what it was allowed by, the
 * old password or the code, so it cannot happen twice. Pages call outside of transactions, and so no database
 * connection is held while hashes are waited for or computed: what is read, counted and at last written are transactions
 * of their own. Within a transaction, as of the demo, all of it is that one.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class PasswordService {

    @Resource
    private SessionContext context;
    @Inject
    private Accounts accounts;
    @Inject
    private TypedNames names;
    @Inject
    private SecretChecks secrets;
    @Inject
    private Passwords passwords;
    @Inject
    private ChosenPasswords chosen;
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
        secrets.requireFit(guessed, oldPassword, account.getPasswordHash(), "error.old_password", "oldPassword");
        passwords.requireFit(newPassword, account.getUsername());
        return chosen.change(account.getId(), account.getPasswordHash(), passwords.hash(newPassword), session)
            .orElseThrow(() -> new BusinessException("error.old_password").at("oldPassword"));
    }

    /**
     * Makes sure, by their password, that it is the owner who is at the page.
     *
     * @throws BusinessException {@code error.old_password} if that is wrong or was tried too often
     */
    @RolesAllowed("**")
    public void requireOwner(String password) {
        Account account = accounts.get(context.getCallerPrincipal().getName());
        secrets.requireFit(Guessed.presentPassword(account.getUsername()), password, account.getPasswordHash(), "error.old_password", "password");
    }

    /**
     * Sets a password by the one-time code an administrator gave.
     *
     * @throws BusinessException {@code error.reset} whether the name, the code or its time is wrong; a refusal of
     *                           {@link PasswordRule}
     */
    @PermitAll
    public void reset(String typedName, String code, String newPassword) {
        choose(typedName, code, newPassword, false);
    }

    /**
     * Sets a member's password by the activation code that the desk gave: so the member's account is theirs.
     *
     * @param typedName the member's phone, e-mail, card or number
     * @return the account as it is from now on
     * @throws BusinessException {@code error.claim} whether there is no such member, the code is another's, was used or is
     *                           too old; a refusal of {@link PasswordRule}
     */
    @PermitAll
    public Account claim(String typedName, String code, String newPassword) {
        return choose(typedName, code, newPassword, true);
    }

    /** @param member whether the account must be a member's, or must not: a code of the other kind is a wrong one */
    private Account choose(String typedName, String code, String newPassword, boolean member) {
        String refusal = member ? "error.claim" : "error.reset";
        String username = names.username(typedName);
        Account account = accounts.find(username).filter(one -> one.isMembers() == member).orElse(null);
        String hash = account == null ? null : account.resetCodeHash(clock.instant());
        secrets.requireFit(Guessed.code(), OneTimeCode.canonical(code), hash, refusal, "code");
        return chosen.setByCode(account.getId(), hash, passwords.chosen(newPassword, username), member ? "ACCOUNT_CLAIMED" : "PASSWORD_RESET")
            .orElseThrow(() -> new BusinessException(refusal).at("code"));
    }
}
