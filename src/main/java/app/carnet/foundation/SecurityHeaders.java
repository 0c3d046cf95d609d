package app.carnet.foundation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What every answer tells the browser about trust. Pages get a finer Content-Security-Policy with a nonce from
 * PrimeFaces later; it replaces the one set here.
 */
public final class SecurityHeaders {

    static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String COOKIE_HEADER = "Set-Cookie";
    private static final String SAME_SITE = "SameSite=";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
        + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {
    }

    /** Sets the headers; to be called before anything is written. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POLICY_HEADER, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Of cookies set so far: GlassFish overlooks what web.xml asks of the session's. Others have done it already. */
    public static void keepCookiesToThisSite(HttpServletResponse response) {
        List<String> cookies = List.copyOf(response.getHeaders(COOKIE_HEADER));
        if (response.isCommitted() || cookies.stream().allMatch(cookie -> cookie.contains(SAME_SITE))) {
            return;
        }
        List<String> kept = cookies.stream().map(cookie -> cookie.contains(SAME_SITE) ? cookie : cookie + "; " + SAME_SITE + "Lax").toList();
        response.setHeader(COOKIE_HEADER, kept.get(0));
        kept.stream().skip(1).forEach(cookie -> response.addHeader(COOKIE_HEADER, cookie));
    }
}
