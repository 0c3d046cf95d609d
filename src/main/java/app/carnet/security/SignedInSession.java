package app.carnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** Whose session it is, in which roles, in which generation of the account it began, and in which branch the person stands. */
record SignedInSession(String username, Set<String> roles, int generation, Long branchId) implements Serializable {

    private static final String KEY = SignedInSession.class.getName();

    static Optional<SignedInSession> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedInSession) session.getAttribute(KEY));
    }

    /** Signs in, under a new session id: one that was foisted on the browser before is worth nothing. */
    void begin(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        keep(request);
    }

    SignedInSession in(int newGeneration) {
        return new SignedInSession(username, roles, newGeneration, branchId);
    }

    SignedInSession at(Long newBranchId) {
        return new SignedInSession(username, roles, generation, newBranchId);
    }

    /** Goes on after a change, such as one that ends the account's other sessions. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
