package app.carnet.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The product's one clock, in UTC. A demo and the tests, and only they, may move it
 * (system property {@code carnet.clock.movable}).
 */
@ApplicationScoped
public class MovableClock extends Clock {

    public static final String MOVABLE = "carnet.clock.movable";

    private static final Clock REAL_CLOCK = Clock.systemUTC();

    private volatile Duration shift = Duration.ZERO;

    /** Lets the clock run on from that moment. */
    public void moveTo(Instant moment) {
        if (!Boolean.getBoolean(MOVABLE) && !Boolean.getBoolean("carnet.demo")) {
            throw new IllegalStateException("The clock moves only with -D" + MOVABLE + "=true");
        }
        shift = Duration.between(REAL_CLOCK.instant(), moment);
    }

    /** Back to the real time. */
    public void reset() {
        shift = Duration.ZERO;
    }

    public boolean isMoved() {
        return !shift.isZero();
    }

    @Override
    public Instant instant() {
        return REAL_CLOCK.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(REAL_CLOCK.withZone(zone), shift);
    }
}
