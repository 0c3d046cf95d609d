package app.carnet.tier;

import app.carnet.foundation.Ids;
import app.carnet.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to a member's tier, with the names that the tiers had. Written once, never changed. */
@Entity
@Table(name = "tier_change")
public class TierChange {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TierChangeKind kind;

    @Column(name = "from_name", updatable = false)
    private String fromName;

    @Column(name = "to_name", updatable = false)
    private String toName;

    @Column(name = "to_tier", updatable = false)
    private Long toTier;

    @Column(name = "changed_on", updatable = false)
    private LocalDate changedOn;

    @Column(name = "changed_at", updatable = false)
    private Instant changedAt;

    @Column(name = "held_through", updatable = false)
    private LocalDate heldThrough;

    @Column(updatable = false)
    private long points;

    @Column(updatable = false)
    private String actor;

    @OneToOne(mappedBy = "change", fetch = FetchType.LAZY)
    private TierRemark remark;

    protected TierChange() {
    }

    TierChange(Member member, TierMove move, String actor, Instant when) {
        this.id = Ids.next();
        this.member = member;
        this.kind = move.kind();
        this.fromName = move.before().tier().getName();
        this.toName = move.after().tier().getName();
        this.toTier = move.after().tier().getId();
        this.changedOn = move.day();
        this.changedAt = when;
        this.heldThrough = move.through();
        this.points = move.points();
        this.actor = actor;
    }

    long getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TierChange change && id == change.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "TierChange[" + kind + " on " + changedOn + "]";
    }
}
