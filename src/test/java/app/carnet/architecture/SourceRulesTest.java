package app.carnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What only the text of a class shows. */
class SourceRulesTest {

    private static final List<Path> CLASSES = Sources.files(Sources.JAVA, ".java");

    @Test
    void noStatementWritesTheLedgerOrTheAuditTrailPastItsEntities() {
        forbidden("(?i)(INSERT( IGNORE)? INTO|UPDATE|DELETE FROM|REPLACE INTO)\\s+(point_(account|entry|lot|entry_lot)|audit_entry)\\b");
        forbidden("(UPDATE|DELETE FROM|DELETE)\\s+(PointAccount|PointEntry|PointLot|PointEntryLot|AuditEntry)\\b");
    }

    @Test
    void nothingIsCaughtWholesale() {
        forbidden("catch \\((final )?(Exception|Throwable)\\b");
    }

    @Test
    void nothingIsPrinted() {
        forbidden("System\\.(out|err)\\b");
        forbidden("printStackTrace");
    }

    @Test
    void nothingIsLeftToDo() {
        forbidden("\\b(T[O]DO|FIXM[E]|X{3})\\b");
    }

    @Test
    void nobodySignsAClass() {
        forbidden("@author");
    }

    private static void forbidden(String regex) {
        Pattern pattern = Pattern.compile("(" + regex + ")");
        assertThat(CLASSES).filteredOn(file -> pattern.matcher(Sources.text(file)).find()).isEmpty();
    }
}
