package app.carnet.security;

import app.carnet.foundation.Go;
import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * The page that was asked for before signing in. It is what our own server was asked for, and stays in the session: nobody
 * can name another one in a link to the login page.
 */
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
        boolean page = request.getServletPath().endsWith(".xhtml") && isOurs(address);
        if ((request.getMethod().equals("GET") || kept) && page && address.length() <= MOST_CHARACTERS) {
            request.getSession().setAttribute(KEY, address);
        }
    }

    /** A browser takes what begins with two slashes, of either kind, for another site. */
    static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
    }

    /** Goes there, or else to the first page the roles allow. @return the outcome; null after the redirect */
    static String leadOn(ExternalContext external) throws IOException {
        Optional<String> wanted = take((HttpServletRequest) external.getRequest());
        if (wanted.isEmpty()) {
            return Go.to("/index").outcome();
        }
        external.redirect(wanted.get());
        return null;
    }

    private static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<String> wanted = Optional.ofNullable(session).map(s -> (String) s.getAttribute(KEY));
        wanted.ifPresent(page -> session.removeAttribute(KEY));
        return wanted;
    }
}
