package app.carnet.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The session of the person at the page, among those of the account. */
@RequestScoped
public class ThisSession {

    @Inject
    private ExternalContext external;
    @Inject
    private KnownBrowsers knownBrowsers;
    @Inject
    private SecondFactors factors;

    /** The id of its {@link AccountSession}; 0 before sign-in. */
    public long getId() {
        return find().map(SignedInSession::id).orElse(0L);
    }

    /** Stays signed in, in a browser that stays known, though the account has changed; under a new id, see {@link #renew}. */
    void goOn(Account account) {
        renew();
        find().ifPresent(session -> session.in(account.getGeneration(), factors.isMissing(account)).keep(request()));
        knownBrowsers.remember(request(), (HttpServletResponse) external.getResponse(), account);
    }

    /** Goes on under a new id: where all others end, a thief who shares this one ends as well. */
    void renew() {
        find().ifPresent(session -> request().changeSessionId());
    }

    private Optional<SignedInSession> find() {
        return SignedInSession.find(request());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }
}
