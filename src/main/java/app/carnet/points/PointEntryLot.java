package app.carnet.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How many points, signed, an entry put into a lot or took out of it: the way back for a reversal. Append only. */
@Entity
@Table(name = "point_entry_lot")
@IdClass(PointEntryLot.Key.class)
public class PointEntryLot {

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

    protected PointEntryLot() {
    }

    PointEntryLot(PointEntry entry, PointLot lot, long points) {
        this.entry = entry;
        this.lot = lot;
        this.points = points;
    }

    PointLot getLot() {
        return lot;
    }

    /** Signed. */
    long getPoints() {
        return points;
    }

    /** The ids of entry and lot, as Jakarta Persistence wants a compound key: a class with these field names. */
    public static class Key implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private long entry;
        private long lot;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && entry == key.entry && lot == key.lot;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(entry) * 31 + Long.hashCode(lot);
        }
    }
}
