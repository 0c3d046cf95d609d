package app.carnet.tier;

import app.carnet.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * Where a member stands who has ever left the lowest tier; all others have no row. Made and changed by
 * {@link TierService} alone, under the lock of the member's point account, and never deleted.
 */
@Entity
@Table(name = "member_tier")
public class MemberTier {

    @Id
    @Column(name = "member_id")
    private long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id")
    private Member member;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tier_id")
    private Tier tier;

    private LocalDate since;

    @Column(name = "held_through")
    private LocalDate heldThrough;

    @Column(name = "grace_through")
    private LocalDate graceThrough;

    private boolean manual;

    @Version
    private int version;

    protected MemberTier() {
    }

    MemberTier(Member member, TierStanding standing) {
        this.member = member;
        this.id = member.getId();
        take(standing);
    }

    final void take(TierStanding standing) {
        tier = standing.tier();
        since = standing.since();
        heldThrough = standing.heldThrough();
        graceThrough = standing.graceThrough();
        manual = standing.manual();
    }

    TierStanding standing() {
        return new TierStanding(tier, since, heldThrough, graceThrough, manual);
    }

    long getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberTier one && id == one.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "MemberTier[" + id + " " + tier + "]";
    }
}
