package app.carnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and who still has to show a code. It opens nothing: who the session's person is, only a
 * {@link SignedInSession} says. It lasts five minutes, and only as long as the account is in its present generation.
 */
record HalfSignedIn(String username, int generation, Instant until) implements Serializable {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final String KEY = HalfSignedIn.class.getName();

    /** Under a new session id: whoever has foisted one on the browser cannot show codes in its stead. */
    static void begin(HttpServletRequest request, Account account, Instant now) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(KEY, new HalfSignedIn(account.getUsername(), account.getGeneration(), now.plus(VALID)));
    }

    static Optional<HalfSignedIn> find(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (HalfSignedIn) session.getAttribute(KEY))
            .filter(half -> now.isBefore(half.until));
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(KEY);
    }

    boolean isOf(Account account) {
        return account.getGeneration() == generation && !account.isDisabled();
    }
}
