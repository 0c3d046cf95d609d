package app.carnet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalServer;
import org.junit.jupiter.api.Test;

/** A server whose database would take two names for one: Carnet does not start, and the log says why and what to do. */
class StartRefusedChaos {

    @Test
    void aWrongCollationStopsTheStartAndTheLogSaysWhatToDo() throws Exception {
        LocalFolder folder = LocalFolder.afresh();
        try (LocalDatabase database = new LocalDatabase(folder).start(); LocalServer server = new LocalServer(folder)) {
            try (var root = database.root(); var statement = root.createStatement()) {
                statement.execute("ALTER DATABASE carnet CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
            }

            assertThatThrownBy(() -> server.configure().start(Map.of())).isInstanceOf(IOException.class).hasMessageContaining("did not start");

            assertThat(server.log()).contains("The database's collation is utf8mb4_general_ci, which takes different texts for one; run ALTER DATABASE");
        }
    }
}
