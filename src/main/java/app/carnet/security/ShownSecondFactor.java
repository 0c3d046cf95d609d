package app.carnet.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How the person at the page signs in, and others where an administrator asks, for pages that show it. */
@Named
@RequestScoped
public class ShownSecondFactor {

    @Inject
    private Accounts accounts;
    @Inject
    private SecondFactors factors;
    @Inject
    private HttpServletRequest request;

    private Account account;

    public String getUsername() {
        return request.getUserPrincipal().getName();
    }

    /** Null if the password alone is enough. */
    public SecondFactor getFactor() {
        return factors.find(account()).orElse(null);
    }

    public long getRecoveryCodesLeft() {
        return factors.countRecoveryCodes(account());
    }

    /** Whether the programme wants one of this person. */
    public boolean isRequired() {
        return factors.isRequired(account());
    }

    /** Whether that other person has one. */
    public boolean isOf(Account other) {
        return factors.find(other).isPresent();
    }

    private Account account() {
        if (account == null) {
            account = accounts.get(getUsername());
        }
        return account;
    }
}
