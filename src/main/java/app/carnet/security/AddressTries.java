package app.carnet.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The tries of late from one address, in which a whole place may sit. They leak away steadily, one a minute: 50 at once
 * are free, and then one a minute. So whoever guesses from there has some 1,500 tries a day, over all accounts, and people who
 * mistype now and then never lock their shop. Tries while an account must wait are counted too, tries while the address
 * must wait are not; those that were none of guessing are taken back.
 */
@Entity
@Table(name = "address_throttle")
public class AddressTries {

    static final int FREE = 50;
    static final Duration LEAK = Duration.ofMinutes(1);

    private static final Duration FULL = LEAK.multipliedBy(FREE);

    @Id
    private String address;
    @Column(name = "empty_at")
    private Instant emptyAt;

    protected AddressTries() {
    }

    AddressTries(String address, Instant emptyAt) {
        this.address = address;
        this.emptyAt = emptyAt;
    }

    boolean mustWait(Instant now) {
        return leaking(now).plus(LEAK).isAfter(now.plus(FULL));
    }

    void count(Instant now) {
        emptyAt = leaking(now).plus(LEAK);
    }

    void takeBack() {
        emptyAt = emptyAt.minus(LEAK);
    }

    /** Later than that only a clock that was set back makes it, and nobody waits for it to catch up. */
    private Instant leaking(Instant now) {
        return emptyAt.isBefore(now) || emptyAt.isAfter(now.plus(FULL)) ? now : emptyAt;
    }
}
