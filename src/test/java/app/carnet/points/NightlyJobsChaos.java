package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server is killed, as a power cut would, again and again while the jobs of the night run. */
class NightlyJobsChaos {

    private static final int MEMBERS = 20_000;
    private static final int TIERED = 3_000;
    private static final int KILLS = 10;
    private static final int MOST_IN_A_LIFE = 600;
    private static final Map<String, String> CHEAP_PASSWORDS = Map.of("carnet.password.iterations", "1000");

    private static LocalDatabase database;
    private static LocalServer server;
    private static String address;
    private static Connection root;

    @BeforeAll
    static void openThePlace() throws Exception {
        LocalFolder folder = LocalFolder.afresh();
        address = folder.address().replaceFirst("/$", "");
        database = new LocalDatabase(folder).start();
        server = new LocalServer(folder).configure().start(CHEAP_PASSWORDS);
        String code = Files.readString(folder.data().resolve("set-up-code.txt")).strip();
        new DeskClient(address).open("/security/setup.xhtml").fill("setup", Map.of("code", code, "username", "boss", "fullName",
            "Lin Fang", "newPassword", "correct horse battery", "placeName", "Riverside Gym", "currency", "CNY", "zone", "Asia/Shanghai"))
            .press("submit");
        kill();
        root = database.root();
        execute("USE carnet");
        for (String statement : DueLots.ofMembers(MEMBERS)) {
            execute(statement);
        }
        execute("INSERT INTO tier (id, name, threshold, multiplier, percent_off, version) VALUES (2, 'Gold', 1000, 1.25, 0, 1)");
        execute("INSERT INTO member_tier (member_id, tier_id, since, held_through, manual) SELECT member_id, 2, '2024-01-10', '2025-01-31', FALSE"
            + " FROM point_account WHERE member_id <= " + TIERED);
        // A tick between set-up and kill may have done today already.
        execute("DELETE FROM job_run");
    }

    @AfterAll
    static void closeThePlace() throws SQLException {
        root.close();
        server.close();
        database.close();
    }

    @Test
    void aServerKilledTenTimesWhileItBooksWhatHasExpiredAndReviewsTiersDoesEachOfThemOnce() throws Exception {
        Random random = new Random(MEMBERS);
        for (int killed = 0; killed < KILLS; killed++) {
            long expired = expired();
            long reviewed = reviewed();
            start();
            await(expired + 1 + random.nextInt(MOST_IN_A_LIFE), reviewed + 1);
            kill();
            assertThat(expired()).as("killed midway").isBetween(expired + 1, MEMBERS - 1L);
            assertThat(reviewed()).as("killed midway").isBetween(reviewed + 1, TIERED - 1L);
        }
        start();
        await(MEMBERS, TIERED);

        assertThat(number("SELECT COUNT(*) FROM point_entry WHERE kind = 'EXPIRE'")).isEqualTo(MEMBERS);
        assertThat(number("SELECT SUM(balance) FROM point_account")).isZero();
        assertThat(number("SELECT SUM(points) FROM point_lot")).isZero();
        assertThat(number("SELECT COUNT(DISTINCT n) FROM (SELECT COUNT(*) AS n FROM tier_change GROUP BY member_id) AS changes")).as("everybody alike").isEqualTo(1);
        assertThat(new DeskClient(address).signIn("boss", "correct horse battery").open("/points/check.xhtml").press("check", "run").text("clean")).isNotNull();
    }

    /** As if it had been dead for longer than the run's lease. */
    private static void start() throws Exception {
        execute("UPDATE job_run SET held_until = 0");
        server.start(CHEAP_PASSWORDS);
    }

    private static void kill() throws InterruptedException {
        server.process().destroyForcibly().waitFor();
    }

    private static void await(long expired, long reviewed) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (expired() < expired || reviewed() < reviewed) {
            assertThat(System.nanoTime()).as("done in time").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long expired() throws SQLException {
        return number("SELECT COUNT(DISTINCT account_id) FROM point_entry WHERE kind = 'EXPIRE'");
    }

    private static long reviewed() throws SQLException {
        return number("SELECT COUNT(DISTINCT member_id) FROM tier_change");
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String query) throws SQLException {
        try (Statement statement = root.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
