package app.carnet.foundation;

import java.time.Clock;
import java.time.Instant;

/**
 * Makes the ids of entities: 64 bits, rising with time, different on every server.
 *
 * <ul>
 * <li>41 bits of milliseconds since 2024, 10 bits of node number, 12 bits of a counter.</li>
 * <li>Time is the machine's own, never the movable clock; if it is set back, ids go on from the last one.</li>
 * <li>The node number is leased from the database by {@link NodeLease}; without a valid lease no id is made.
 * Node 0 is for programs without a database, such as unit tests.</li>
 * </ul>
 */
public final class Ids {

    static final int MAX_NODE = 1023;

    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int COUNTER_BITS = 12;
    private static final int NODE_BITS = 10;
    private static final Clock REAL_CLOCK = Clock.systemUTC();

    private static int node;
    private static Instant leasedUntil = Instant.MAX;
    private static long last;

    private Ids() {
    }

    /** @throws IllegalStateException if the node number's lease has run out */
    public static synchronized long next() {
        Instant now = REAL_CLOCK.instant();
        if (now.isAfter(leasedUntil)) {
            throw new IllegalStateException("The lease of node number " + node + " ran out at " + leasedUntil);
        }
        last = Math.max(last + 1, (now.toEpochMilli() - EPOCH) << COUNTER_BITS);
        return last >> COUNTER_BITS << (NODE_BITS + COUNTER_BITS) | (long) node << COUNTER_BITS | last & (1 << COUNTER_BITS) - 1;
    }

    static synchronized void lease(int leasedNode, Instant until) {
        node = leasedNode;
        leasedUntil = until;
    }
}
