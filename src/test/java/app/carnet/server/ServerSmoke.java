package app.carnet.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserExtension;
import app.carnet.testkit.Browser;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import local.LocalDatabase;
import local.LocalFolder;
import local.LocalMailbox;
import local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A day at the desk on whatever server the build chose, with the very WAR that is delivered, from the first set-up on. */
@ExtendWith(BrowserExtension.class)
class ServerSmoke {

    private static LocalFolder folder;
    private static LocalDatabase database;
    private static LocalMailbox mailbox;
    private static LocalServer server;

    private final Browser browser = Browser.ours();

    @BeforeAll
    static void openThePlace() throws Exception {
        folder = LocalFolder.afresh();
        System.setProperty("carnet.test.url", folder.address());
        database = new LocalDatabase(folder);
        server = new LocalServer(folder);
        database.start();
        mailbox = new LocalMailbox(folder).start();
        server.configure().start(Map.of("carnet.password.iterations", "1000"));
        Place.open();
        Place.usualProgramme();
    }

    @AfterAll
    static void closeThePlace() {
        server.close();
        mailbox.close();
        database.close();
    }

    @Test
    void aClerkSignsInAndRegistersAMemberWhoBuysEarnsAndRedeems() {
        browser.open("/").awaitAddress("/login.xhtml");
        browser.type("login:username", Place.CLERK).type("login:password", Place.PASSWORD).press(Keys.ENTER);
        browser.awaitAddress("/desk.xhtml");

        browser.open("/registration/new.xhtml").type("registration:name", "王小明 😀").tick("registration:consent")
            .click("registration:submit").awaitAddress("/member/show.xhtml");
        String member = browser.address().replaceAll(".*member=([0-9]+).*", "$1");
        assertThat(browser.textOf("h1")).contains("王小明 😀");

        browser.open("/purchase/enter.xhtml?member=" + member).type("purchase:product", "Racket").type("purchase:unitPrice", "250.00")
            .click("purchase:addLine").awaitText("due", "250.00").settle().click("purchase:submit").awaitAddress("receipt=");
        assertThat(browser.open("/member/show.xhtml?member=" + member).text("balance")).isEqualTo("250");

        browser.open("/points/redeem.xhtml?member=" + member).type("redeem:points", "100").type("redeem:reason", "A coffee")
            .click("redeem:submit").awaitAddress("/member/show.xhtml");
        assertThat(browser.open("/member/show.xhtml?member=" + member).text("balance")).isEqualTo("150");
    }

    @Test
    void whatIsNotForAClerkIsForbiddenInWordsAndWhatIsNotForAVisitorLeadsToTheSignIn() {
        for (String page : List.of("/settings/programme.xhtml", "/security/accounts.xhtml", "/audit/list.xhtml")) {
            DeskClient.Answer forbidden = Place.clerk().ask(page);
            assertThat(forbidden.status()).as(page).isEqualTo(403);
            assertThat(forbidden.text()).contains("This page is not open to you");
            assertThat(Place.visitor().ask(page).header("Location")).as(page).contains("/login.xhtml");
        }
        assertThat(Place.visitor().ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
        assertThat(Place.visitor().open("/").address()).contains("/login.xhtml");
    }

    @Test
    void everyAnswerCarriesTheHeadersOfTrustAndEveryCookieStaysHere() {
        DeskClient.Answer login = Place.visitor().ask("/login.xhtml");
        assertThat(login.header("Content-Security-Policy")).contains("script-src 'self' 'nonce-");
        assertThat(login.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Place.visitor().ask("/WEB-INF/web.xml").status()).isIn(403, 404);
        for (DeskClient.Answer answer : List.of(login, Place.visitor().ask("/desk.xhtml"), signIn())) {
            List<String> cookies = answer.headers("Set-Cookie");
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsOnlyOnce("SameSite=Lax"));
            assertThat(cookies).extracting(cookie -> cookie.replaceAll("=.*", "")).doesNotHaveDuplicates();
        }
    }

    private static DeskClient.Answer signIn() {
        return Place.visitor().open("/login.xhtml").fill("login", Map.of("username", Place.CLERK, "password", Place.PASSWORD)).pressOnce("login", "submit");
    }

    @Test
    void noAnswerNamesTheServer() {
        DeskClient visitor = Place.visitor();
        for (DeskClient.Answer answer : List.of(visitor.ask("/login.xhtml"), visitor.ask("/desk.xhtml"), visitor.ask("/WEB-INF/web.xml"),
                visitor.ask("/health/ready"), Place.clerk().ask("/audit/list.xhtml"), Place.clerk().ask("/nothing.xhtml"))) {
            assertThat(answer.headerNames()).as(answer.address()).doesNotContain("server", "x-powered-by", "$wsep");
            assertThat(answer.body()).as(answer.address()).doesNotContainPattern("(?i)glassfish|liberty|payara|wildfly");
        }
    }

    @Test
    void theServerIsAliveAndReady() {
        assertThat(Place.visitor().ask("/health/live").status()).isEqualTo(200);
        assertThat(Place.visitor().ask("/health/ready").status()).isEqualTo(200);
    }

    /** By the mail session of the server's own configuration. */
    @Test
    void aNewMemberIsWelcomedByMail() throws Exception {
        Place.member("Welcome Wang", Map.of("email", "welcome.wang@example.com"));

        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (lettersTo("welcome.wang@example.com").isEmpty()) {
            assertThat(System.nanoTime()).as("the welcome arrives").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(lettersTo("welcome.wang@example.com")).singleElement().asString().contains("Auto-Submitted: auto-generated", "Welcome Wang");
    }

    private static List<String> lettersTo(String address) throws IOException {
        try (Stream<Path> files = Files.list(folder.mailbox())) {
            return files.map(ServerSmoke::read).filter(letter -> letter.contains("To: " + address)).toList();
        }
    }

    private static String read(Path letter) {
        try {
            return Files.readString(letter, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For longer than two ticks of their timers: some servers give a timer up for good once it has failed twice. */
    @Test
    void theJobsGoOnAfterTheDatabaseWasAway() throws Exception {
        database.close();
        TimeUnit.SECONDS.sleep(25);
        database.start();

        try (Connection root = database.root(); Statement statement = root.createStatement()) {
            statement.execute("INSERT INTO carnet.job_run (job, done_through) VALUES ('POINT_EXPIRY', '2001-01-01'), ('TIER_REVIEW', '2001-01-01')"
                + " ON DUPLICATE KEY UPDATE done_through = VALUES(done_through), held_until = 0");
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
            while (waitingJobs(statement) > 0) {
                assertThat(System.nanoTime()).as("the jobs of the night run again").isLessThan(until);
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static int waitingJobs(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM carnet.job_run WHERE done_through = '2001-01-01'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
