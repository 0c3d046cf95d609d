package app.carnet.points;

import app.carnet.foundation.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * What is left of the credits of an account that share a last day and a first day of use. A lot is filled and emptied
 * as long as its days allow and stays, empty, for the history.
 */
@Entity
@Table(name = "point_lot")
public class PointLot {

    /** Spending order: the earliest last day first, then the earliest first day. */
    public static final Comparator<PointLot> EARLIEST_FIRST =
        Comparator.comparing(PointLot::getExpiresOn).thenComparing(PointLot::getSpendableFrom);

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private PointAccount account;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "spendable_from", updatable = false)
    private LocalDate spendableFrom;

    private long points;

    protected PointLot() {
    }

    PointLot(PointAccount account, LocalDate expiresOn, LocalDate spendableFrom) {
        this.id = Ids.next();
        this.account = Objects.requireNonNull(account);
        this.expiresOn = Objects.requireNonNull(expiresOn);
        this.spendableFrom = Objects.requireNonNull(spendableFrom);
    }

    void add(long change) {
        long left = Math.addExact(points, change);
        if (left < 0) {
            throw new IllegalArgumentException("Lot " + id + " has " + points + " points, not " + -change);
        }
        points = left;
    }

    boolean isAlike(LocalDate lastDay, LocalDate firstDay) {
        return expiresOn.equals(lastDay) && spendableFrom.equals(firstDay);
    }

    /** True after its last day. */
    public boolean isExpired(LocalDate today) {
        return expiresOn.isBefore(today);
    }

    /** Points past their last day whose expiry is not booked yet. */
    long overdue(LocalDate today) {
        return isExpired(today) ? points : 0;
    }

    /** True before its first day. */
    public boolean isPending(LocalDate today) {
        return spendableFrom.isAfter(today);
    }

    public boolean isSpendable(LocalDate today) {
        return !isExpired(today) && !isPending(today);
    }

    public long getId() {
        return id;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public LocalDate getSpendableFrom() {
        return spendableFrom;
    }

    public long getPoints() {
        return points;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointLot lot && id == lot.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "PointLot[" + id + ", " + points + " until " + expiresOn + "]";
    }
}
