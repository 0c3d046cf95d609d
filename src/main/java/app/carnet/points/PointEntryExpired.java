package app.carnet.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How many expired points of a lot a reversal counted as taken: two purchases that filled one lot are not both let off. Append only. */
@Entity
@Table(name = "point_entry_expired")
@IdClass(PointEntryLot.Key.class)
public class PointEntryExpired {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id", updatable = false)
    private PointEntry entry;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lot_id", updatable = false)
    private PointLot lot;

    @Column(updatable = false)
    private long points;

    protected PointEntryExpired() {
    }

    PointEntryExpired(PointEntry entry, PointLot lot, long points) {
        this.entry = entry;
        this.lot = lot;
        this.points = points;
    }
}
