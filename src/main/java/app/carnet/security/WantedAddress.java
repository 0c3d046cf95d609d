package app.carnet.security;

import app.carnet.foundation.Go;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The page that was asked for before signing in. It stays in the session, so it cannot lead to another site. */
final class WantedAddress {

    private static final String KEY = WantedAddress.class.getName();
    private static final int MOST_CHARACTERS = 2_000;

    private WantedAddress() {
    }

    /**
     * A page that was opened, or one whose form was kept: what else a form was sent to cannot always be opened. Anybody
     * may ask, so it is short, as all of ours are.
     */
    static void remember(HttpServletRequest request, boolean kept) {
        String address = Go.here(request);
        if ((request.getMethod().equals("GET") || kept) && request.getServletPath().endsWith(".xhtml") && address.length() <= MOST_CHARACTERS) {
            request.getSession().setAttribute(KEY, address);
        }
    }

    static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<String> wanted = Optional.ofNullable(session).map(s -> (String) s.getAttribute(KEY));
        wanted.ifPresent(page -> session.removeAttribute(KEY));
        return wanted;
    }
}
