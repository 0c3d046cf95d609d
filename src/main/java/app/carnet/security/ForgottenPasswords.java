package app.carnet.security;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Unattended;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * How people whose password is forgotten get a new one by themselves: a link goes to the address that is known of them.
 * Whoever asks reads the same sentence, and as soon, whether the name is anybody's or nobody's: who is meant is looked for
 * after the answer. No deed needs an operation token: asking twice sends two links of which the last one counts, and
 * choosing uses the link up.
 */
@Stateless
@PermitAll
@TransactionAttribute(NOT_SUPPORTED)
public class ForgottenPasswords {

    @Inject
    private SignInThrottle throttle;
    @Inject
    private ResetLinks links;
    @Inject
    private Passwords passwords;
    @Inject
    private Unattended unattended;

    /**
     * Sends a link to whoever is meant, if an account and an address of theirs are known.
     *
     * @param typed phone, e-mail, card or number
     * @throws BusinessException {@code error.forgot_too_often} if too much was asked for from the same address
     */
    public void ask(String typed) {
        if (throttle.admit(Guessed.forgotten()) != Admission.CHECK) {
            throw new RecordedRefusal("error.forgot_too_often").at("member");
        }
        unattended.run("Mailing a link for a new password", () -> links.send(typed));
    }

    /** Whether the link can be used; it still can afterwards. */
    public boolean isGood(String secret) {
        return links.owner(secret).isPresent();
    }

    /**
     * Sets the password of the account that the link was sent for. All its sessions and its activation code end; nobody is
     * signed in.
     *
     * @throws BusinessException {@code error.reset_link} if the link is used, outlived or made void; a refusal of
     *                           {@link PasswordRule}
     */
    public void choose(String secret, String newPassword) {
        String username = links.owner(secret).map(Account::getUsername).orElseThrow(() -> new BusinessException("error.reset_link"));
        String hash = passwords.chosen(newPassword, username);
        if (!links.use(secret, hash)) {
            throw new BusinessException("error.reset_link");
        }
    }
}
