package app.carnet.member;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.foundation.BusinessException;
import app.carnet.security.Account;
import app.carnet.security.PasswordService;
import app.carnet.security.Role;
import app.carnet.security.SecretChecks;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Members change their own e-mail address: whoever holds it can set a new password, so the present one is asked for. */
@Stateless
@RolesAllowed(Role.Names.MEMBER)
@TransactionAttribute(NOT_SUPPORTED)
public class EmailChangeService {

    @Inject
    private PasswordService passwords;
    @Inject
    private SecretChecks secrets;
    @Inject
    private EmailChanges changes;

    /**
     * Sends a link to the new address; until it is followed the old one counts. Whether another member has that address is
     * not told: only its owner learns it, by a link that leads no further. Needs no operation token: asked twice, the last
     * link counts.
     *
     * @throws BusinessException {@code error.old_password}, {@code error.email_same}, {@code error.email_too_often}
     */
    public void ask(Email address, String password) {
        passwords.requireOwner(password);
        changes.begin(address);
    }

    /**
     * Makes the address to which that link was sent the member's. The link proves the address, the password that it is the
     * member's own: a slip of the finger sends the link to a stranger. A wrong one does not use the link up.
     *
     * @throws BusinessException {@code error.old_password}; {@code error.password_checks} if nothing was checked; as
     *                           {@link EmailChanges#confirm}
     */
    @PermitAll
    public void confirm(String link, String password) {
        Account owner = changes.findOwner(link).orElseThrow(() -> new BusinessException("error.email_link"));
        secrets.requireOwner(owner, password);
        changes.confirm(link);
    }
}
