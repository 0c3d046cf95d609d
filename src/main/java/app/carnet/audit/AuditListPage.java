package app.carnet.audit;

import app.carnet.foundation.Page;
import app.carnet.foundation.PageAction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.omnifaces.util.Faces;

/** {@code /audit/list.xhtml?actor=…&deed=…&subject=…&branch=…&from=…&until=…&page=…}: who did what, newest first. */
@Named
@RequestScoped
public class AuditListPage {

    @Inject
    private AuditEntries entries;
    @Inject
    private AuditExport export;
    @Inject
    private Clock clock;
    /** The place's. */
    @Inject
    private ZoneId zone;

    private AuditFilter filter;
    private int number = 1;
    private Page<AuditEntry> page;

    @PostConstruct
    void lookForAnything() {
        filter = new AuditFilter(zone);
    }

    /** Everything the filter lets through, as a file. */
    @PageAction
    public void export() throws IOException {
        entries.beginExport(filter);
        Faces.sendFile("carnet-audit-" + LocalDate.ofInstant(clock.instant(), zone) + ".csv", true, stream -> export.write(filter, stream));
    }

    /** What cannot be read in the address is not asked for. */
    public Page<AuditEntry> getPage() {
        if (page == null) {
            page = entries.find(filter, number);
        }
        return page;
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
