package app.carnet.security;

import app.carnet.foundation.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A browser in which somebody is signed in: it begins with the sign-in and ends with a sign-out, with the owner's word
 * from another browser, or by itself when it is too old. Whose row has ended is led to the sign-in page with the next click.
 */
@Entity
@Table(name = "account_session")
public class AccountSession {

    static final int BROWSER_LENGTH = 60;

    @Id
    private long id;
    @Column(name = "account_id", updatable = false)
    private long accountId;
    private int generation;
    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;
    @Column(name = "last_seen_at")
    private Instant lastSeenAt;
    @Column(updatable = false)
    private String browser;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {
    }

    AccountSession(Account account, String browser, Instant now) {
        this.id = Ids.next();
        this.accountId = account.getId();
        this.generation = account.getGeneration();
        this.browser = browser;
        this.begunAt = now;
        this.lastSeenAt = now;
    }

    boolean isOf(Account account) {
        return accountId == account.getId();
    }

    public long getId() {
        return id;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    /** To about a minute. */
    public Instant getLastSeenAt() {
        return lastSeenAt;
    }

    /** See {@link BrowserName}; empty for one without a name. */
    public String getBrowser() {
        return browser;
    }

    @Override
    public String toString() {
        return "Session " + id;
    }
}
