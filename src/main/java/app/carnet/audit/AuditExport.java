package app.carnet.audit;

import app.carnet.foundation.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the trail as CSV for spreadsheets, newest first, in the person's words and the place's time.
 *
 * <ul>
 * <li>It begins with a byte order mark, by which Excel knows UTF-8.</li>
 * <li>A cell that a spreadsheet would run as a formula begins with an apostrophe: {@code =1+1} becomes {@code '=1+1}.</li>
 * <li>It is read in batches and never held as a whole.</li>
 * </ul>
 */
@RequestScoped
public class AuditExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "(?s)[=+\\-@＝＋－＠\\t\\r\\n].*";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Inject
    private AuditEntries entries;
    @Inject
    private AuditWords words;
    @Inject
    private BranchNames branches;
    @Inject
    private Messages messages;
    /** The place's. */
    @Inject
    private ZoneId zone;

    void write(AuditFilter filter, OutputStream stream) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL);
        csv.printRecord(headings());
        for (List<AuditEntry> batch = entries.next(filter, null); !batch.isEmpty(); batch = entries.next(filter, batch.get(batch.size() - 1))) {
            for (AuditEntry entry : batch) {
                csv.printRecord(cells(entry).map(AuditExport::harmless));
            }
            csv.flush();
        }
        csv.flush();
    }

    private Stream<String> headings() {
        return Stream.of("word.when", "word.who", "word.what", "word.code", "audit_list.kind", "audit_list.subject", "word.member_number",
            "word.branch", "audit_list.details", "audit_list.address").map(messages::text);
    }

    private Stream<String> cells(AuditEntry entry) {
        return Stream.of(MOMENT.format(entry.getOccurredAt().atZone(zone)), entry.getActor(), words.of(entry.getDeed()), entry.getDeed(),
            words.kind(entry.getSubjectKind()), subject(entry), entry.getMemberNumber(), branches.nameOf(entry.getBranchId()),
            entry.getDetails(), entry.getAddress());
    }

    private String subject(AuditEntry entry) {
        return entry.isAboutBranch() ? branches.nameOf(Long.valueOf(entry.getSubjectKey())) : entry.getSubjectKey();
    }

    static String harmless(String cell) {
        return cell != null && cell.matches(FORMULA) ? "'" + cell : cell;
    }
}
