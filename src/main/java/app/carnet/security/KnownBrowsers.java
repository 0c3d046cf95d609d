package app.carnet.security;

import app.carnet.foundation.OperationToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows the browsers in which owners have signed in before: a signed cookie of 90 days, bound to the account and its
 * generation. Tries from there are counted apart, so that a stranger who guesses does not lock the owner out. It opens
 * nothing by itself. A browser that several people use is known for the five who came last.
 */
@ApplicationScoped
public class KnownBrowsers {

    private static final String NAME = "carnet-known-browser";
    private static final Duration KNOWN = Duration.ofDays(90);
    private static final int MOST_PEOPLE = 5;
    private static final String BETWEEN_PEOPLE = "~";
    private static final String BETWEEN_PARTS = "_";

    @Inject
    private Signature signature;
    @Inject
    private Clock clock;

    /** What the browser brought along, to be asked for an account later; empty if nothing. */
    static String cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue).findFirst().orElse("");
    }

    /** The browser's own mark, if that account's owner has signed in with it before. */
    Optional<String> find(String cookie, Account account) {
        return people(cookie).flatMap(one -> signature.textOf(one).stream())
            .filter(one -> one.startsWith(beginning(account) + BETWEEN_PARTS) && clock.instant().isBefore(end(one))).findFirst();
    }

    /** From now on the browser is known for that account. */
    void remember(HttpServletRequest request, HttpServletResponse response, Account account) {
        String owner = owner(account) + BETWEEN_PARTS;
        List<String> all = Stream.concat(Stream.of(mark(account)), people(cookie(request)).filter(one -> !one.startsWith(owner))).limit(MOST_PEOPLE).toList();
        Cookie cookie = new Cookie(NAME, String.join(BETWEEN_PEOPLE, all));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KNOWN.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** A fresh mark of a browser, signed. */
    String mark(Account account) {
        String random = OperationToken.fresh().replaceAll("[^A-Za-z0-9]", "");
        String end = Long.toString(clock.instant().plus(KNOWN).getEpochSecond());
        return signature.sign(String.join(BETWEEN_PARTS, beginning(account), random, end));
    }

    private static Stream<String> people(String cookie) {
        return Stream.of(cookie.split(BETWEEN_PEOPLE)).filter(one -> !one.isEmpty()).limit(MOST_PEOPLE);
    }

    /** Nobody but us can tell whose it is, or make one. */
    private String owner(Account account) {
        return signature.of("known browser " + account.getUsername()).substring(0, 32);
    }

    private String beginning(Account account) {
        return owner(account) + BETWEEN_PARTS + account.getGeneration();
    }

    /** We have signed it, so it is a number. */
    private static Instant end(String signedText) {
        return Instant.ofEpochSecond(Long.parseLong(signedText.substring(signedText.lastIndexOf(BETWEEN_PARTS) + 1)));
    }
}
