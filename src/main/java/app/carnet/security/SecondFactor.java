package app.carnet.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The authenticator app of an account's owner. It is set up with a first code from it, and gone when it is switched off or
 * reset. Each code counts once.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "account_id")
    private long accountId;
    @Column(updatable = false)
    private String secret;
    @Column(name = "set_up_at", updatable = false)
    private Instant setUpAt;
    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {
    }

    /** @param secret sealed */
    SecondFactor(long accountId, String secret, Instant setUpAt, long lastStep) {
        this.accountId = accountId;
        this.secret = secret;
        this.setUpAt = setUpAt;
        this.lastStep = lastStep;
    }

    /** Whether that code counts now; if so, it never does again. */
    boolean accept(String code, TotpSecret opened, Instant now) {
        OptionalLong step = Totp.stepOf(code, opened.bytes(), now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }

    String getSecret() {
        return secret;
    }

    public Instant getSetUpAt() {
        return setUpAt;
    }

    @Override
    public String toString() {
        return "Second factor of account " + accountId;
    }
}
