package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.testkit.DeskClient;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Purchases through the pages of a server that is killed, as a power cut would, and started again. */
class PurchaseChaos {

    private static final int PURCHASES = 200;
    private static final int TILLS = 8;
    private static final int MEMBERS = 10;
    private static final List<Integer> KILLED_AFTER = List.of(50, 120);
    private static final Map<String, String> CHEAP_PASSWORDS = Map.of("carnet.password.iterations", "1000");

    private static LocalDatabase database;
    private static LocalServer server;
    private static String address;
    private static final List<String> MEMBER_NUMBERS = new ArrayList<>();

    /** Receipt by number of the purchase, as the till saw it. */
    private final Map<Integer, String> confirmed = new ConcurrentHashMap<>();

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
        DeskClient desk = till();
        for (int i = 0; i < MEMBERS; i++) {
            String shown = desk.open("/registration/new.xhtml").fill("registration", Map.of("name", "Member " + i, "consent", "on"))
                .press("submit").address();
            MEMBER_NUMBERS.add(shown.substring(shown.indexOf("member=") + "member=".length()));
        }
    }

    @AfterAll
    static void closeThePlace() {
        server.close();
        database.close();
    }

    @Test
    void aServerKilledDuringTwoHundredPurchasesLosesNoneThatWasConfirmedAndDoublesNone() throws Exception {
        for (int killedAfter : KILLED_AFTER) {
            enterUntilKilled(killedAfter);
            server.start(CHEAP_PASSWORDS);
            assertThat(receipts()).as("confirmed before the kill").containsAll(confirmed.values());
        }
        enterTheRest();

        assertThat(confirmed).hasSize(PURCHASES);
        assertThat(receipts()).containsExactlyInAnyOrderElementsOf(confirmed.values());
        assertThat(number("SELECT SUM(due) FROM purchase")).isEqualTo(PURCHASES * 20L);
        assertThat(number("SELECT SUM(balance) FROM point_account")).isEqualTo(PURCHASES * 20L);
        assertThat(till().open("/points/check.xhtml").press("check", "run").text("clean")).isNotNull();
    }

    private void enterUntilKilled(int killedAfter) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(TILLS);
        List<Future<?>> tills = enterInParallel(pool);
        while (confirmed.size() < killedAfter) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        server.process().destroyForcibly().waitFor();
        for (Future<?> till : tills) {
            assertThatThrownBy(till::get).hasCauseInstanceOf(UncheckedIOException.class);
        }
        pool.shutdown();
    }

    private void enterTheRest() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(TILLS);
        for (Future<?> till : enterInParallel(pool)) {
            till.get();
        }
        pool.shutdown();
    }

    /** Each till enters its share of what is not confirmed yet. */
    private List<Future<?>> enterInParallel(ExecutorService pool) {
        List<DeskClient> desks = Stream.generate(PurchaseChaos::till).limit(TILLS).toList();
        return IntStream.range(0, TILLS).<Future<?>>mapToObj(till -> pool.submit(() -> IntStream.range(0, PURCHASES)
            .filter(i -> i % TILLS == till && !confirmed.containsKey(i)).forEach(i -> enter(desks.get(till), i)))).toList();
    }

    /**
     * The purchase's token is its own: whoever is not sure whether it was booked sends it again. Where another till has
     * changed the member's balance meanwhile, the new quote is shown and is booked by pressing once more.
     */
    private void enter(DeskClient desk, int purchase) {
        DeskClient.Answer form = desk.open("/purchase/enter.xhtml?member=" + MEMBER_NUMBERS.get(purchase % MEMBERS))
            .fill("purchase", Map.of("product", "Thing " + purchase, "quantity", "1", "unitPrice", "20.00")).press("addLine");
        Map<String, String> token = Map.of("token", "chaos-purchase-%06d".formatted(purchase));
        DeskClient.Answer answer = form.fill("purchase", token).press("submit");
        for (int presses = 1; !answer.address().contains("receipt=") && presses < 20; presses++) {
            answer = answer.fill("purchase", token).press("submit");
        }
        String shown = answer.address();
        assertThat(shown).withFailMessage("%s: %d %s", shown, answer.status(), answer.messages()).contains("receipt=");
        confirmed.put(purchase, shown.substring(shown.indexOf("receipt=") + "receipt=".length()));
    }

    private static DeskClient till() {
        return new DeskClient(address).signIn("boss", "correct horse battery");
    }

    private static List<String> receipts() throws Exception {
        List<String> receipts = new ArrayList<>();
        try (var root = database.root(); var statement = root.createStatement();
                ResultSet rows = statement.executeQuery("SELECT receipt FROM carnet.purchase")) {
            while (rows.next()) {
                receipts.add(rows.getString(1));
            }
        }
        return receipts;
    }

    private static long number(String query) throws Exception {
        try (var root = database.root(); var statement = root.createStatement()) {
            statement.execute("USE carnet");
            try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
