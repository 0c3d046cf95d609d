package app.carnet.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to look for in the trail; null looks for anything. Days are the place's. */
public class AuditFilter {

    private final ZoneId zone;

    private String actor;
    private String deed;
    private String subject;
    private Long branch;
    private LocalDate from;
    private LocalDate until;

    AuditFilter(ZoneId zone) {
        this.zone = zone;
    }

    /** The first moment looked at, or null. */
    Instant begin() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** The moment after the last one, or null. */
    Instant end() {
        return until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** For the trail itself: which filters, and of those that hold nothing personal what. */
    String details() {
        List<String> parts = new ArrayList<>();
        note(parts, "actor", actor == null ? null : "…");
        note(parts, "subject", subject == null ? null : "…");
        note(parts, "deed", deed == null || deed.matches("[A-Z_]{1,40}") ? deed : "…");
        note(parts, "branch", branch);
        note(parts, "from", from);
        note(parts, "until", until);
        return String.join(" ", parts);
    }

    private static void note(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    public String getActor() {
        return actor;
    }

    /** As it is stored, however it is typed. */
    public void setActor(String actor) {
        this.actor = actor == null ? null : actor.toLowerCase(Locale.ROOT);
    }

    /** A code such as {@code MEMBER_REVEALED}. */
    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    /** The key of the subject, such as a receipt, or the number of the member whom a deed concerns. */
    public String getSubject() {
        return subject;
    }

    /** Without the spaces in which the desk shows numbers. */
    public void setSubject(String subject) {
        this.subject = subject == null ? null : subject.replace(" ", "");
    }

    public Long getBranch() {
        return branch;
    }

    public void setBranch(Long branch) {
        this.branch = branch;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
