package app.carnet.benefit;

import app.carnet.foundation.Ids;
import app.carnet.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A birthday week in which a member bought something: one per member and age, and one per member and calendar year, which
 * the database enforces. Append only; a refund does not give it back.
 */
@Entity
@Table(name = "birthday_week")
public class BirthdayClaim {

    @Id
    private long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;
    @Column(name = "of_year", updatable = false)
    private int year;
    @Column(updatable = false)
    private int age;
    @Column(name = "first_day", updatable = false)
    private LocalDate firstDay;

    protected BirthdayClaim() {
    }

    BirthdayClaim(Member member, BirthdayWeek week) {
        this.id = Ids.next();
        this.member = member;
        this.year = week.year();
        this.age = week.age();
        this.firstDay = week.firstDay();
    }

    /** True if the claim is of that week itself: all its purchases count. */
    boolean isOf(BirthdayWeek week) {
        return firstDay.equals(week.firstDay());
    }
}
