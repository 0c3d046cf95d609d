package app.carnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The page that was asked for before signing in. It stays in the session, so it cannot lead to another site. */
final class WantedAddress {

    private static final String KEY = WantedAddress.class.getName();

    private WantedAddress() {
    }

    /** A page that was opened, or one whose form was kept: what else a form was sent to cannot always be opened. */
    static void remember(HttpServletRequest request, boolean kept) {
        if ((request.getMethod().equals("GET") || kept) && request.getServletPath().endsWith(".xhtml")) {
            String query = request.getQueryString();
            request.getSession().setAttribute(KEY, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<String> wanted = Optional.ofNullable(session).map(s -> (String) s.getAttribute(KEY));
        wanted.ifPresent(page -> session.removeAttribute(KEY));
        return wanted;
    }
}
