package app.carnet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.InstantConverter;
import app.carnet.testkit.DeskClient;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole demo, by a server that is killed twice while it makes it, and started again. */
class DemoChaos {

    private static final List<Integer> PURCHASES_BEFORE_THE_KILLS = List.of(1, 1_500);
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
    void aServerKilledInTheMiddleGoesOnAtTheNextStartAndMakesTheWholeDemoAndNothingTwice() throws Exception {
        for (int purchases : PURCHASES_BEFORE_THE_KILLS) {
            killAfter(purchases);
            assertThat(number("SELECT COUNT(*) FROM carnet.purchase")).as("killed midway").isBetween((long) purchases, 4_000L);
        }

        server.start(DEMO);

        Instant begun = InstantConverter.read(number("SELECT begun_at FROM carnet.demo_progress WHERE ready"));
        List<DemoDeed> deeds = new DemoDiary(DemoWords.in("en"), begun, 548).write(200);
        assertThat(number("SELECT COUNT(*) FROM carnet.member")).isEqualTo(count(deeds, DemoDeed.Verb.REGISTER)).isEqualTo(200);
        assertThat(number("SELECT COUNT(*) FROM carnet.purchase")).isEqualTo(count(deeds, DemoDeed.Verb.SELL)).isBetween(4_500L, 6_000L);
        assertThat(number("SELECT COUNT(DISTINCT FLOOR(occurred_at / 86400000000)) FROM carnet.point_entry WHERE kind = 'EXPIRE'"))
            .as("days on which points expired").isGreaterThan(2);
        DeskClient manager = new DeskClient(address).signIn("manager", DemoStaff.PASSWORD);
        assertThat(manager.open("/points/check.xhtml").press("check", "run").text("clean")).isNotNull();
    }

    private static void killAfter(int purchases) throws Exception {
        CompletableFuture<Void> start = CompletableFuture.runAsync(DemoChaos::startAndBeKilled);
        while (number("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'carnet' AND table_name = 'demo_progress'") == 0
                || number("SELECT COUNT(*) FROM carnet.purchase") < purchases) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        server.process().destroyForcibly().waitFor();
        start.join();
    }

    private static long count(List<DemoDeed> deeds, DemoDeed.Verb verb) {
        return deeds.stream().filter(deed -> deed.verb() == verb).count();
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
