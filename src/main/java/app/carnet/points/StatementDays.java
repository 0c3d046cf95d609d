package app.carnet.points;

import java.time.LocalDate;

/** Of which days a statement is asked for: entries from one to another, and what was held on a day. Each may be null. */
public class StatementDays {

    private LocalDate from;
    private LocalDate to;
    private LocalDate held;

    /** The last day whose entries are shown: none after the one of which somebody asks what was held. */
    public LocalDate getLast() {
        return held == null || to != null && to.isBefore(held) ? to : held;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalDate getHeld() {
        return held;
    }

    public void setHeld(LocalDate held) {
        this.held = held;
    }
}
