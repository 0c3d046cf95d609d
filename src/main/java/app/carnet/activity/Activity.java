package app.carnet.activity;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something members get points for, such as a survey. Offered from the start; no longer offered when it is disabled, and
 * never deleted, because bookings refer to it.
 */
@Entity
@Table(name = "activity")
public class Activity implements Serializable {

    public static final int NAME_LENGTH = 60;

    /** More than this at a time is a slip of the hand. */
    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_TIMES = 1000;
    private static final long serialVersionUID = 1L;

    @Id
    private long id;
    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    private String name;
    @NotNull
    @Min(1) @Max(MOST_POINTS)
    private Long points;
    @NotNull
    @Min(1) @Max(MOST_TIMES)
    private Integer times = 1;
    @NotNull
    @Enumerated(EnumType.STRING)
    private ActivityPeriod period = ActivityPeriod.DAY;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    private boolean active;
    @Version
    private int version;

    protected Activity() {
    }

    /** A new activity that a form will fill in: once a day, without end. */
    public static Activity blank() {
        Activity activity = new Activity();
        activity.id = Ids.next();
        activity.active = true;
        return activity;
    }

    /** Takes over what a form may edit. */
    void edit(Activity edited) {
        name = edited.name;
        points = edited.points;
        times = edited.times;
        period = edited.period;
        firstDay = edited.firstDay;
        lastDay = edited.lastDay;
    }

    /** @throws BusinessException if its days run backwards */
    void check() {
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw new BusinessException("error.last_before_first").at("lastDay");
        }
    }

    /** What the audit trail keeps of it, and what tells whether two forms say the same. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("points", points);
        facts.put("times", times + " a " + period);
        facts.put("days", (firstDay == null ? "" : firstDay) + ".." + (lastDay == null ? "" : lastDay));
        return facts;
    }

    /** True if it can be booked on that day. */
    public boolean isOffered(LocalDate day) {
        return active && (firstDay == null || !day.isBefore(firstDay)) && (lastDay == null || !day.isAfter(lastDay));
    }

    void disable() {
        active = false;
    }

    void enable() {
        active = true;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Whole, for each time. */
    public Long getPoints() {
        return points;
    }

    public void setPoints(Long points) {
        this.points = points;
    }

    /** So often a member may do it in a period. */
    public Integer getTimes() {
        return times;
    }

    public void setTimes(Integer times) {
        this.times = times;
    }

    public ActivityPeriod getPeriod() {
        return period;
    }

    public void setPeriod(ActivityPeriod period) {
        this.period = period;
    }

    /** Null: from the beginning. */
    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    /** Inclusive; null: without end. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isActive() {
        return active;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity activity && id == activity.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Activity " + id;
    }
}
