package app.carnet.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often something was done. The hour begins with the first time; when it is over, or the clock was set back before it,
 * another one begins.
 */
@Entity
@Table(name = "hourly_count")
public class HourlyCount {

    static final Duration HOUR = Duration.ofHours(1);

    @Id
    private String subject;
    @Column(name = "begun_at")
    private Instant begunAt;
    private int taken;

    protected HourlyCount() {
    }

    HourlyCount(String subject, Instant begunAt) {
        this.subject = subject;
        this.begunAt = begunAt;
    }

    /** Counts one more, unless there were as many as may be. */
    boolean take(Instant now, int most) {
        if (now.isBefore(begunAt) || !now.isBefore(begunAt.plus(HOUR))) {
            begunAt = now;
            taken = 0;
        }
        if (taken >= most) {
            return false;
        }
        taken++;
        return true;
    }

    @Override
    public String toString() {
        return "HourlyCount";
    }
}
