package app.carnet.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The failures of late at one thing that is guessed, and how long it must wait for its next try.
 *
 * <ul>
 * <li>The first four failures are free. After n more: 10 s times 3^n, at most 15 minutes. So after the free ones: 10 s, 30 s,
 * 90 s, 4.5 min, 13.5 min, and 15 min from then on: nobody has more than 8 tries in 15 minutes.</li>
 * <li>A try while waiting is refused and does not lengthen the wait.</li>
 * <li>If the clock was set back by more than the longest wait, nobody waits for it to catch up.</li>
 * <li>A day after the last failure everything is forgotten.</li>
 * </ul>
 */
@Entity
@Table(name = "sign_in_throttle")
public class FailedSignIns {

    static final int FREE = 4;
    static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_EXPONENT = 5;

    @Id
    private String subject;
    private int failures;
    @Column(name = "last_failure")
    private Instant lastFailure;
    @Column(name = "failure_before")
    private Instant failureBefore;

    protected FailedSignIns() {
    }

    FailedSignIns(String subject, int failures, Instant lastFailure) {
        this.subject = subject;
        this.failures = failures;
        this.lastFailure = lastFailure;
        this.failureBefore = lastFailure;
    }

    boolean mustWait(Instant now) {
        return remembered(now) >= FREE && now.isBefore(lastFailure.plus(waitAfter(failures - FREE)))
            && now.isAfter(lastFailure.minus(LONGEST_WAIT));
    }

    /** Counts a try as failed, until {@link #takeBack} says it was not. */
    void count(Instant now) {
        failures = remembered(now) + 1;
        failureBefore = lastFailure;
        lastFailure = now;
    }

    /** As if the last try had not been; nobody begins to wait anew for it. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        lastFailure = failureBefore;
    }

    /** So few that their owner may have mistyped. */
    boolean areSlips(int most) {
        return failures <= most;
    }

    void forget() {
        failures = 0;
    }

    static Duration waitAfter(int failuresBeyondFree) {
        Duration wait = FIRST_WAIT;
        for (int failure = 0; failure < Math.min(failuresBeyondFree, LONGEST_EXPONENT); failure++) {
            wait = wait.multipliedBy(3);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private int remembered(Instant now) {
        return now.isAfter(lastFailure.plus(REMEMBERED)) ? 0 : failures;
    }
}
