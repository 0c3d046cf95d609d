package app.carnet.privacy;

import app.carnet.foundation.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody who was erased and is not wanted back. Of phone and e-mail there are keyed hashes only: whoever comes with them
 * again is recognised, and nobody can read or guess them from here without the key.
 */
@Entity
@Table(name = "banned_person")
public class BannedPerson {

    @Id
    private long id;
    @Column(name = "member_number", updatable = false)
    private String memberNumber;
    @Column(name = "phone_hash", updatable = false)
    private String phoneHash;
    @Column(name = "email_hash", updatable = false)
    private String emailHash;
    @Column(name = "banned_at", updatable = false)
    private Instant bannedAt;
    @Column(name = "banned_by", updatable = false)
    private String bannedBy;

    protected BannedPerson() {
    }

    BannedPerson(String memberNumber, String phoneHash, String emailHash, Instant bannedAt, String bannedBy) {
        this.id = Ids.next();
        this.memberNumber = memberNumber;
        this.phoneHash = phoneHash;
        this.emailHash = emailHash;
        this.bannedAt = bannedAt;
        this.bannedBy = bannedBy;
    }

    /** Under which the person was known. */
    public String getMemberNumber() {
        return memberNumber;
    }

    public Instant getBannedAt() {
        return bannedAt;
    }

    public String getBannedBy() {
        return bannedBy;
    }

    @Override
    public String toString() {
        return "Ban of member " + memberNumber;
    }
}
