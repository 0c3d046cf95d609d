package app.carnet.security;

import app.carnet.foundation.KeptForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lies in the browser from sign-in to sign-out and tells one who was away too long from one who comes for the first time;
 * and whose what is typed meanwhile is. It never comes with a request from another site.
 */
@ApplicationScoped
public class SignInCookie {

    private static final String NAME = "carnet-signed-in";

    @Inject
    private Signature signature;

    boolean isIn(HttpServletRequest request) {
        return value(request).isPresent();
    }

    /** Who was signed in, if the cookie is from us: see {@link KeptForms#owner}. */
    Optional<String> owner(HttpServletRequest request) {
        return value(request).flatMap(signature::textOf);
    }

    void give(HttpServletRequest request, HttpServletResponse response, String username) {
        response.addCookie(cookie(request, signature.sign(KeptForms.owner(username))));
    }

    void takeBack(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = cookie(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static Optional<String> value(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
    }

    private static Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
