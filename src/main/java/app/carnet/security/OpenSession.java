package app.carnet.security;

import java.time.Instant;

/**
 * A session that has not been ended, as the database knows it.
 *
 * @param seenAt the last click, to about a minute
 */
record OpenSession(Presence presence, Instant seenAt) {
}
