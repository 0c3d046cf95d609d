package app.carnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whose session it is, in which roles, in which generation of the account and when it began, in which branch the person
 * stands, and the id of its {@link AccountSession}. Whoever must set up a second factor first has no role until then.
 */
public record SignedInSession(long id, String username, Set<String> roles, int generation, Instant begunAt, Long branchId, boolean settingUp) implements Serializable {

    private static final String KEY = SignedInSession.class.getName();

    static Optional<SignedInSession> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedInSession) session.getAttribute(KEY));
    }

    /** Signs in, under a new session id: one that was foisted on the browser before is worth nothing. */
    void begin(HttpServletRequest request) {
        request.getSession().setMaxInactiveInterval((int) SessionLimit.idle(SessionLimit.isMembers(roles)).toSeconds());
        request.changeSessionId();
        keep(request);
    }

    /** After a change by its person, such as one that has set up a second factor. */
    SignedInSession in(int newGeneration, boolean nowSettingUp) {
        return new SignedInSession(id, username, roles, newGeneration, begunAt, branchId, nowSettingUp);
    }

    /** What the person may do now. */
    Set<String> rolesNow() {
        return settingUp ? Set.of() : roles;
    }

    SignedInSession at(Long newBranchId) {
        return new SignedInSession(id, username, roles, generation, begunAt, newBranchId, settingUp);
    }

    /** Goes on after a change, such as one that ends the account's other sessions. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    /** Why it may not go on, if so. */
    Optional<LoginReason> passed(OpenSession open, Instant now) {
        return SessionLimit.passed(roles, begunAt, open.seenAt(), now);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
