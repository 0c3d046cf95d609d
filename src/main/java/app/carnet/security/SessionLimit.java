package app.carnet.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How long a session lasts: a member's until 15 minutes pass without a click; one of the staff's until 30 do, and eight
 * hours at most. The server ends a session that nobody uses to the second; clicks are written down once a minute, and
 * what the row says gives that minute.
 */
final class SessionLimit {

    static final Duration MEMBERS_IDLE = Duration.ofMinutes(15);
    static final Duration STAFF_IDLE = Duration.ofMinutes(30);
    static final Duration STAFF_LONGEST = Duration.ofHours(8);

    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private SessionLimit() {
    }

    static Duration idle(Account account) {
        return idle(account.isMembers()).plus(AccountSessions.NOTED);
    }

    static Duration longest(Account account) {
        return account.isMembers() ? NO_LIMIT : STAFF_LONGEST;
    }

    /** Without a click. */
    static Duration idle(boolean member) {
        return member ? MEMBERS_IDLE : STAFF_IDLE;
    }

    /** Why the session may not go on, if so. */
    static Optional<LoginReason> passed(Set<String> roles, Instant begunAt, Instant seenAt, Instant now) {
        boolean member = isMembers(roles);
        if (now.isAfter(seenAt.plus(idle(member)).plus(AccountSessions.NOTED))) {
            return Optional.of(LoginReason.AWAY);
        }
        return member || now.isBefore(begunAt.plus(STAFF_LONGEST)) ? Optional.empty() : Optional.of(LoginReason.LONG);
    }

    static boolean isMembers(Set<String> roles) {
        return roles.equals(Set.of(Role.Names.MEMBER));
    }
}
