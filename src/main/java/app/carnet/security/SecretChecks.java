package app.carnet.security;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks at passwords and codes of which only a hash is known. To be asked outside of transactions: it takes its time. */
@ApplicationScoped
public class SecretChecks {

    @Inject
    private SignInThrottle throttle;
    @Inject
    private Passwords passwords;

    /**
     * Wrong, nobody's and tried too often: one sentence.
     *
     * @param hash null if nobody is meant; then nothing fits, and that takes as long to find out
     * @throws BusinessException that refusal at that input; {@code error.password_checks} if nothing was checked
     */
    void requireFit(Guessed guessed, String secret, String hash, String refusal, String input) {
        Admission admission = throttle.admit(guessed);
        if (admission == Admission.REFUSE || !isFit(guessed, admission == Admission.CHECK, secret, hash)) {
            throw (admission == Admission.CHECK ? new BusinessException(refusal) : new RecordedRefusal(refusal)).at(input);
        }
        throttle.succeeded(guessed);
    }

    /**
     * Whether somebody chose that password when they registered, who is no member yet.
     *
     * @throws BusinessException {@code error.registration_password} beside {@code password} if it is wrong or was tried too
     *                           often; {@code error.password_checks} if nothing was checked
     */
    public void requireRegistrant(long registration, String password, String hash) {
        requireFit(Guessed.registration(registration), password, hash, "error.registration_password", "password");
    }

    /**
     * Makes sure, by their password, that whoever has a link is the owner of the account as well.
     *
     * @throws BusinessException {@code error.old_password} beside {@code password} if it is wrong or was tried too often;
     *                           {@code error.password_checks} if nothing was checked
     */
    public void requireOwner(Account account, String password) {
        requireFit(Guessed.confirmation(account.getUsername()), password, account.getPasswordHash(), "error.old_password", "password");
    }

    private boolean isFit(Guessed guessed, boolean admitted, String secret, String hash) {
        try {
            return passwords.verify(secret, admitted ? hash : null, guessed.byStrangers());
        } catch (PasswordChecks.NoPlaceException noPlace) {
            if (admitted) {
                throttle.takeBack(guessed);
            }
            throw noPlace;
        }
    }
}
