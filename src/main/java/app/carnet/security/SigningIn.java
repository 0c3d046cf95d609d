package app.carnet.security;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import app.carnet.audit.RecordedRefusal;
import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs in whoever is at the page, for the pages that take a password or a code; from then on the page speaks the person's
 * language. What proves a person once, a code or a link, is used up before they are let in: if that is run again after a
 * conflict of the database, the proof is not asked for again.
 */
@RequestScoped
public class SigningIn {

    @Inject
    private SecurityContext security;
    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private SecondFactors factors;
    @Inject
    private Accounts accounts;
    @Inject
    private KnownBrowsers knownBrowsers;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private SignIns signIns;
    @Inject
    private Clock clock;
    @Inject
    private Language language;
    @Inject
    private ExternalContext external;

    private Account proven;

    /**
     * Signs in by password.
     *
     * @param typed a username, or what else the person is known by
     * @return false if a code has to follow: see {@link #proven}
     * @throws BusinessException {@code error.sign_in}, whatever is wrong; {@code error.password_checks} if nothing was checked
     */
    public boolean signIn(String typed, String password) {
        SignInCredential credential = new SignInCredential(typed, password, KnownBrowsers.cookie(request()));
        if (identityStores.validate(credential).getStatus() != Status.VALID) {
            throw credential.isUnchecked() ? new PasswordChecks.NoPlaceException() : new RecordedRefusal("error.sign_in");
        }
        return proven(credential.account());
    }

    /**
     * Signs in whoever proves to be the account's owner by a code or a link that is used up. Nothing is guessed here, so
     * nobody must wait.
     *
     * @param proof gives the account as it is once that is proven
     * @return false if its owner has to show a code as well: then they are half signed in, and {@link #complete} has to follow
     * @throws BusinessException a refusal of the proof; {@code error.sign_in} if the account has changed since
     */
    public boolean by(Supplier<Account> proof) {
        return proven(once(proof));
    }

    private boolean proven(Account account) {
        boolean whole = factors.find(account).isEmpty();
        if (whole) {
            letIn(account);
        } else {
            HalfSignedIn.begin(request(), account, clock.instant());
        }
        return whole;
    }

    /** Whether the right password was shown here, not long ago. */
    public boolean isHalfDone() {
        return halfSignedIn().isPresent();
    }

    /**
     * Signs in whoever is half signed in.
     *
     * @param typed the code of the app, or a recovery code
     * @throws BusinessException {@code error.second_step} if that is wrong, was used or there were too many tries
     */
    public void complete(String typed) {
        Account account = once(() -> prove(typed));
        throttle.succeeded(secondStep(account));
        letIn(account);
        HalfSignedIn.end(request());
    }

    private Account prove(String typed) {
        Account account = halfSignedIn().orElseThrow(() -> new RecordedRefusal("error.second_step").at("code"));
        if (throttle.admit(secondStep(account)) != Admission.CHECK) {
            throw new RecordedRefusal("error.second_step").at("code");
        }
        if (!factors.accept(account, typed)) {
            signIns.failed(account, "code");
            throw new RecordedRefusal("error.second_step").at("code");
        }
        return account;
    }

    private Guessed secondStep(Account account) {
        return Guessed.secondStep(knownBrowsers.find(KnownBrowsers.cookie(request()), account).orElse(account.getUsername()));
    }

    private Account once(Supplier<Account> proof) {
        if (proven == null) {
            proven = proof.get();
        }
        return proven;
    }

    /** The account of whoever is, if it has not changed since. */
    private Optional<Account> halfSignedIn() {
        return HalfSignedIn.find(request(), clock.instant()).flatMap(half -> accounts.find(half.username()).filter(half::isOf));
    }

    private void letIn(Account account) {
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (security.authenticate(request(), response, withParams().credential(new ProvenCredential(account))) != SUCCESS) {
            throw new RecordedRefusal("error.sign_in");
        }
        Optional.ofNullable(account.getLanguage()).ifPresent(language::remember);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }
}
