package app.carnet.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** What a redemption was for, or why points were adjusted, in free words; apart from the ledger so it can be erased. */
@Entity
@Table(name = "point_remark")
public class PointRemark {

    public static final int LENGTH = 200;

    @Id
    @Column(name = "entry_id")
    private long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private PointEntry entry;

    private String text;

    protected PointRemark() {
    }

    PointRemark(PointEntry entry, String text) {
        this.id = entry.getId();
        this.entry = entry;
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
