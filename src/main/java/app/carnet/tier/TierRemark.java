package app.carnet.tier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Why a manager set a tier, in free words; apart from the history so that it can be erased. */
@Entity
@Table(name = "tier_remark")
public class TierRemark {

    public static final int LENGTH = 200;

    @Id
    @Column(name = "change_id")
    private long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "change_id")
    private TierChange change;

    private String text;

    protected TierRemark() {
    }

    TierRemark(TierChange change, String text) {
        this.id = change.getId();
        this.change = change;
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
