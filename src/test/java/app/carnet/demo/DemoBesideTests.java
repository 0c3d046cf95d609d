package app.carnet.demo;

import app.carnet.foundation.DataDirectory;
import app.carnet.testkit.Rows;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** Makes demos in a database that other tests use too: their tables are set aside meanwhile, under other names. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoBesideTests {

    private static final Set<String> SHARED = Set.of("flyway_schema_history", "number_block", "node_lease");
    private static final String ASIDE = "aside_";
    private static final Path CODE = DataDirectory.file("set-up-code.txt");
    private static final Path CODE_ASIDE = DataDirectory.file("aside-set-up-code.txt");

    @Inject
    private DemoData demo;

    /** As at the start of a server: on a thread of its own, that nobody's request began. */
    @Asynchronous
    public Future<Void> make(String language, int days, int members) {
        demo.make(language, days, members);
        return new AsyncResult<>(null);
    }

    public void beginAfresh() throws IOException {
        tables().stream().filter(table -> !table.startsWith(ASIDE))
            .forEach(table -> Rows.change("RENAME TABLE " + table + " TO " + ASIDE + table, "CREATE TABLE " + table + " LIKE " + ASIDE + table));
        if (Files.exists(CODE)) {
            Files.move(CODE, CODE_ASIDE);
        }
        Files.writeString(CODE, "ABCD-EFGH-JKLM");
    }

    public void asBefore() throws IOException {
        tables().stream().filter(table -> table.startsWith(ASIDE)).map(table -> table.substring(ASIDE.length()))
            .forEach(table -> Rows.change("DROP TABLE IF EXISTS " + table, "RENAME TABLE " + ASIDE + table + " TO " + table));
        Files.deleteIfExists(CODE);
        if (Files.exists(CODE_ASIDE)) {
            Files.move(CODE_ASIDE, CODE);
        }
    }

    private static List<String> tables() {
        return Rows.all("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
            .stream().map(row -> (String) row.get("name")).filter(table -> !SHARED.contains(table)).toList();
    }
}
