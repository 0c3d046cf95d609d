package app.carnet.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** How far the demo has come: the only row of its table, changed in the transaction of each piece. */
@Entity
@Table(name = "demo_progress")
public class DemoProgress {

    static final int ID = 1;

    @Id
    private int id = ID;
    @Column(updatable = false)
    private String language;
    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;
    @Column(name = "done_through")
    private LocalDate doneThrough;
    private boolean ready;

    protected DemoProgress() {
    }

    /** @param dayBefore the day before the first one */
    DemoProgress(String language, Instant begunAt, LocalDate dayBefore) {
        this.language = Objects.requireNonNull(language);
        this.begunAt = Objects.requireNonNull(begunAt);
        this.doneThrough = Objects.requireNonNull(dayBefore);
    }

    String getLanguage() {
        return language;
    }

    /** The moment up to which it tells. */
    Instant getBegunAt() {
        return begunAt;
    }

    LocalDate getDoneThrough() {
        return doneThrough;
    }

    boolean isReady() {
        return ready;
    }

    void pass(LocalDate day) {
        doneThrough = day;
    }

    void end() {
        ready = true;
    }

    @Override
    public String toString() {
        return "Demo through " + doneThrough;
    }
}
