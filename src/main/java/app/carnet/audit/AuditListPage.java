package app.carnet.audit;

import app.carnet.foundation.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Who did what, newest first; the filters stand in the address. */
@Named
@RequestScoped
public class AuditListPage {

    @Inject
    private AuditEntries entries;
    /** The place's. */
    @Inject
    private ZoneId zone;

    private String actor;
    private String deed;
    private String subject;
    private LocalDate from;
    private LocalDate until;
    private int number = 1;
    private Page<AuditEntry> page;

    private Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** What cannot be read in the address is not asked for. */
    public Page<AuditEntry> getPage() {
        if (page == null) {
            String key = subject == null ? null : subject.replace(" ", "");
            Instant before = until == null ? null : startOf(until.plusDays(1));
            page = entries.find(new AuditEntries.Filter(lower(actor), deed, key, startOf(from), before), number);
        }
        return page;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
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

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
