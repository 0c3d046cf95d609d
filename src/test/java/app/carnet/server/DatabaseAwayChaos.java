package app.carnet.server;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The database goes away for half a minute, killed or frozen: whoever asks is told so in time, and it works again by
 * itself. The figures are left in target/chaos/1/database-away.txt.
 */
class DatabaseAwayChaos {

    private static final String WORDS = "The database does not answer";
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final long ANSWERED_MILLIS = 12_000;
    private static final long BACK_MILLIS = 5_000;
    private static final int BREATH_MILLIS = 500;

    private static LocalDatabase database;
    private static LocalServer server;
    private static String buyer;
    private static String redeemer;

    /** What a person does in a browser of their own, how it is known to have been done, and the words if it can not be. */
    private record Deed(Callable<Answer> ask, Predicate<Answer> done, String words) {
    }

    private final Map<String, Deed> deeds = new LinkedHashMap<>();
    private final Map<String, Long> slowest = new ConcurrentHashMap<>();
    private final Queue<String> speechless = new ConcurrentLinkedQueue<>();
    private volatile boolean away = true;

    @BeforeAll
    static void openThePlace() throws Exception {
        LocalFolder folder = LocalFolder.afresh();
        System.setProperty("carnet.test.url", folder.address());
        database = new LocalDatabase(folder).start();
        server = new LocalServer(folder).configure().start(Map.of("carnet.password.iterations", "1000"));
        Place.usualProgramme();
        buyer = Place.memberWithPoints("Patient Buyer", 1_000);
        redeemer = Place.memberWithPoints("Patient Redeemer", 1_000);
    }

    @AfterAll
    static void closeThePlace() {
        server.close();
        database.close();
    }

    @Test
    void killedAndStartedAgain() throws Exception {
        live("killed", () -> database.process().destroyForcibly().waitFor(), database::start);
    }

    @Test
    void frozenAndThawed() throws Exception {
        live("frozen", () -> signal("STOP"), () -> signal("CONT"));
    }

    private void live(String how, Callable<?> goAway, Callable<?> comeBack) throws Exception {
        long bookedBefore = booked();
        begin();
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        List<Future<?>> asking = new ArrayList<>();
        deeds.forEach((name, deed) -> asking.add(people.submit(() -> askAgainAndAgain(name, deed))));
        TimeUnit.SECONDS.sleep(1);
        goAway.call();
        try {
            TimeUnit.MILLISECONDS.sleep(AWAY.toMillis());
        } finally {
            comeBack.call();
        }
        away = false;
        long back = millisUntilAllIsDone();
        people.shutdown();
        for (Future<?> person : asking) {
            person.get(2 * ANSWERED_MILLIS, TimeUnit.MILLISECONDS);
        }
        assertThat(booked()).as("one purchase and one redemption, however often they were sent").isEqualTo(bookedBefore + 2);
        report(how, back);
    }

    /** Opened while all is well; the first three were open at the till when the database went away. */
    private void begin() {
        DeskClient clerk = Place.freshly(Place.CLERK);
        String enter = "/purchase/enter.xhtml?member=" + buyer;
        Answer purchase = clerk.open(enter).fill("purchase", Map.of("product", "Towel", "unitPrice", "5")).press("addLine");
        Answer redemption = clerk.open("/points/redeem.xhtml?member=" + redeemer).fill("redeem", Map.of("points", "1", "reason", "Coffee"));
        Answer byScript = clerk.open(enter).fill("purchase", Map.of("product", "Net", "unitPrice", "1"));
        Answer signIn = Place.visitor().open("/login.xhtml").fill("login", Map.of("username", Place.CLERK, "password", Place.PASSWORD));
        deeds.put("POST purchase", new Deed(() -> purchase.press("purchase", "submit"), answer -> answer.address().contains("receipt="), WORDS));
        deeds.put("POST redemption", new Deed(() -> redemption.press("submit"),
            answer -> answer.status() == 200 && !answer.address().contains("redeem"), WORDS));
        deeds.put("POST by script", new Deed(() -> byScript.forge("purchase", "addLine", Map.of("jakarta.faces.partial.ajax", "true",
            "jakarta.faces.source", "purchase:addLine", "jakarta.faces.partial.execute", "purchase", "jakarta.faces.partial.render", "basket")),
            answer -> answer.status() == 200 && answer.body().contains("<partial-response"), WORDS));
        deeds.put("POST sign-in", new Deed(() -> signIn.press("submit"), answer -> answer.address().endsWith("/desk.xhtml"), WORDS));
        List.of("/desk.xhtml", "/member/list.xhtml", "/member/show.xhtml?member=" + buyer, enter)
            .forEach(page -> read(page, WORDS, Place.freshly(Place.CLERK)));
        read("/login.xhtml", WORDS, Place.visitor());
        read("/health/ready", "", Place.visitor());
        DeskClient chinese = Place.freshly(Place.CLERK);
        deeds.put("GET in Chinese", new Deed(() -> chinese.ask("/desk.xhtml", "Accept-Language", "zh-CN"),
            DatabaseAwayChaos::isShown, "数据库没有响应"));
    }

    private void read(String page, String words, DeskClient reader) {
        deeds.put("GET " + page.replaceAll("\\?.*", ""), new Deed(() -> reader.open(page), DatabaseAwayChaos::isShown, words));
    }

    private Void askAgainAndAgain(String name, Deed deed) throws Exception {
        while (away) {
            long asked = System.nanoTime();
            Answer answer = deed.ask().call();
            slowest.merge(name, millisSince(asked), Math::max);
            if (!deed.done().test(answer) && !(answer.status() == 503 && answer.text().contains(deed.words()))) {
                speechless.add(name + ": " + answer.status() + " " + answer.address() + " " + answer.text());
            }
            TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
        }
        return null;
    }

    private static boolean isShown(Answer answer) {
        return answer.status() == 200;
    }

    private long millisUntilAllIsDone() throws Exception {
        long back = System.nanoTime();
        for (Deed deed : deeds.values()) {
            while (millisSince(back) < 6 * BACK_MILLIS && !deed.done().test(deed.ask().call())) {
                TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS / 5);
            }
        }
        return millisSince(back);
    }

    private void report(String how, long backAfter) throws IOException {
        String figures = "%s: all works again after %d ms; slowest answers in ms: %s%n".formatted(how, backAfter, new TreeMap<>(slowest));
        Files.writeString(Path.of(System.getProperty("carnet.home"), "database-away.txt"), figures, CREATE, APPEND);
        assertThat(speechless).isEmpty();
        assertThat(slowest).hasSameSizeAs(deeds).allSatisfy((name, millis) -> assertThat(millis).as(name).isLessThanOrEqualTo(ANSWERED_MILLIS));
        assertThat(backAfter).isLessThanOrEqualTo(BACK_MILLIS);
    }

    private static long booked() throws Exception {
        try (var root = database.root(); var statement = root.createStatement(); var rows = statement.executeQuery(
                "SELECT (SELECT COUNT(*) FROM carnet.purchase) + (SELECT COUNT(*) FROM carnet.point_entry WHERE kind = 'REDEEM')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean signal(String name) throws Exception {
        return new ProcessBuilder("kill", "-" + name, String.valueOf(database.process().pid())).start().waitFor() == 0;
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
