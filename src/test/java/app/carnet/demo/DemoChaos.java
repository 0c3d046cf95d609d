package app.carnet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import java.sql.ResultSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole demo, by a server that is killed while it makes it, and started again. */
class DemoChaos {

    private static final int ROWS_BEFORE_THE_KILL = 10_000;
    private static final Map<String, String> DEMO = Map.of("carnet.demo", "true", "carnet.demo.language", "en", "carnet.password.iterations", "1000");

    private static String address;
    private static LocalDatabase database;
    private static LocalServer server;

    @BeforeAll
    static void begin() throws Exception {
        LocalFolder folder = LocalFolder.afresh();
        address = folder.address().replaceFirst("/$", "");
        database = new LocalDatabase(folder).start();
        server = new LocalServer(folder).configure();
    }

    @AfterAll
    static void end() {
        server.close();
        database.close();
    }

    @Test
    void aServerKilledInTheMiddleLeavesNothingAndTheNextStartMakesTheWholeDemo() throws Exception {
        CompletableFuture<Void> start = CompletableFuture.runAsync(DemoChaos::startAndBeKilled);
        while (number("SELECT COALESCE(MAX(trx_rows_modified), 0) FROM information_schema.innodb_trx") < ROWS_BEFORE_THE_KILL) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        server.process().destroyForcibly().waitFor();
        start.join();
        assertThat(number("SELECT COUNT(*) FROM carnet.account")).isZero();
        assertThat(number("SELECT COUNT(*) FROM carnet.purchase")).isZero();

        server.start(DEMO);

        assertThat(number("SELECT COUNT(*) FROM carnet.member")).isEqualTo(200);
        assertThat(number("SELECT COUNT(*) FROM carnet.purchase")).isBetween(4_500L, 6_000L);
        DeskClient manager = new DeskClient(address).signIn("manager", DemoStaff.PASSWORD);
        assertThat(manager.open("/points/check.xhtml").press("check", "run").text("clean")).isNotNull();
    }

    private static void startAndBeKilled() {
        try {
            server.start(DEMO);
        } catch (Exception killed) {
            assertThat(killed).hasMessageStartingWith("Carnet did not start");
        }
    }

    private static long number(String query) throws Exception {
        try (var root = database.root(); var statement = root.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
