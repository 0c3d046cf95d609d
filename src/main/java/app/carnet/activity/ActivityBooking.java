package app.carnet.activity;

import app.carnet.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a member did an activity, and the points they got for it. Never changed; its id is its source in the ledger. */
@Entity
@Table(name = "activity_booking")
public class ActivityBooking {

    @Id
    private long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "activity_id", updatable = false)
    private Activity activity;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;
    @Column(updatable = false)
    private long points;
    @Column(name = "booked_at", updatable = false)
    private Instant bookedAt;
    @Column(name = "booked_on", updatable = false)
    private LocalDate bookedOn;
    @Column(name = "booked_by", updatable = false)
    private String bookedBy;
    @Column(name = "branch_id", updatable = false)
    private Long branchId;

    protected ActivityBooking() {
    }

    ActivityBooking(long id, Activity activity, Member member) {
        this.id = id;
        this.activity = activity;
        this.member = member;
        this.points = activity.getPoints();
    }

    /**
     * Who booked it, where and when.
     *
     * @param on the day of that moment in the programme's zone
     */
    ActivityBooking booked(String by, Long branch, Instant at, LocalDate on) {
        bookedBy = by;
        branchId = branch;
        bookedAt = at;
        bookedOn = on;
        return this;
    }

    public Activity getActivity() {
        return activity;
    }

    public long getPoints() {
        return points;
    }

    public Instant getBookedAt() {
        return bookedAt;
    }

    /** The account of the clerk. */
    public String getBookedBy() {
        return bookedBy;
    }
}
