package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While every place for a password check is taken, the rest of the server goes on. */
@ExtendWith(ArquillianExtension.class)
class PasswordRushIT {

    private static final String PASSWORD = "a wet green door";

    @Inject
    private PasswordChecks checks;
    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private MemberAccounts memberAccounts;
    @Inject
    private PasswordService passwords;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private final CountDownLatch release = new CountDownLatch(1);
    private List<Thread> holders;
    private String number;

    @BeforeEach
    void takeAllPlaces() throws InterruptedException {
        number = A.member().number();
        passwords.claim(number, As.clerk(() -> memberAccounts.issueCode(number)), PASSWORD);
        Rows.change("DELETE FROM sign_in_throttle", "DELETE FROM address_throttle");
        CountDownLatch taken = new CountDownLatch(checks.places());
        holders = comers(taken, release);
        taken.await();
    }

    @AfterEach
    void giveThemBack() throws InterruptedException {
        release.countDown();
        for (Thread holder : holders) {
            holder.join();
        }
        Rows.change("DELETE FROM sign_in_throttle", "DELETE FROM address_throttle");
    }

    @Test
    void whoFindsNoPlaceIsNeitherRightNorWrong() {
        SignInCredential typed = new SignInCredential(number, PASSWORD, "");

        assertThat(identityStores.validate(typed).getStatus()).isEqualTo(Status.INVALID);

        assertThat(typed.isUnchecked()).isTrue();
        assertThat(Rows.number("SELECT SUM(failures) FROM sign_in_throttle")).isZero();
        assertThat(Rows.count("audit_entry WHERE deed = 'SIGN_IN_FAILED' AND subject_key = ?", number)).isZero();
    }

    @Test
    void whoseAddressMustWaitIsToldAtOnceAndWaitsForNoPlace() {
        for (int guess = 0; guess < AddressTries.FREE; guess++) {
            throttle.admit(Guessed.password("nobody"));
        }
        SignInCredential typed = new SignInCredential(number, PASSWORD, "");

        assertThat(identityStores.validate(typed).getStatus()).isEqualTo(Status.INVALID);

        assertThat(typed.isUnchecked()).isFalse();
        assertThat(Rows.count("sign_in_throttle WHERE failures > 0")).isEqualTo(1);
    }

    /** Whoever waits for a place has read the account: a transaction that still held it would keep the table from being altered. */
    @Test
    void nobodyHoldsADatabaseConnectionWhileWaitingForAPlace() throws InterruptedException {
        Thread claim = new Thread(() -> passwords.claim(number, "AAAA-BBBB-CCCC", PASSWORD));
        claim.setUncaughtExceptionHandler((thread, noPlace) -> { });
        claim.start();
        awaitWaiting(1);

        Rows.change("SET STATEMENT lock_wait_timeout = 1 FOR ALTER TABLE account COMMENT = 'A login; usernames are stored in lower case'");

        assertThat(claim.isAlive()).isTrue();
        release.countDown();
        claim.join();
    }

    @Test
    void aSignInThatWaitsWhileItsAccountChangesOpensNothing() throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        String page = browser.send(HttpRequest.newBuilder(address("login.xhtml")).build(), BodyHandlers.ofString()).body();
        CompletableFuture<HttpResponse<String>> signIn = browser.sendAsync(HttpRequest.newBuilder(address("login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(login(page))).build(), BodyHandlers.ofString());
        awaitWaiting(1);
        Rows.change("UPDATE account SET generation = generation + 1 WHERE username = '" + number + "'");
        release.countDown();

        assertThat(signIn.join().body()).contains("too many tries");
        assertThat(browser.send(HttpRequest.newBuilder(address("my/index.xhtml")).build(), BodyHandlers.ofString()).uri().getPath()).endsWith("/login.xhtml");
    }

    @Test
    void theRightPasswordLetsInThoughThereIsNoPlaceToHashItAnew() throws Exception {
        pbkdf2.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256", "Pbkdf2PasswordHash.Iterations", "1024"));
        Rows.change("UPDATE account SET password_hash = '" + pbkdf2.generate(PASSWORD.toCharArray()) + "' WHERE username = '" + number + "'");
        CompletableFuture<Status> signIn = CompletableFuture.supplyAsync(
            () -> identityStores.validate(new SignInCredential(number, PASSWORD, "")).getStatus(), task -> new Thread(task).start());
        awaitWaiting(1);
        CountDownLatch later = new CountDownLatch(1);
        List<Thread> next = comers(new CountDownLatch(0), later);
        awaitWaiting(1 + checks.places());
        release.countDown();

        Status status = signIn.join();
        later.countDown();
        for (Thread one : next) {
            one.join();
        }
        assertThat(status).isEqualTo(Status.VALID);
    }

    @Test
    void theRestOfTheServerStillAnswers() throws Exception {
        List<Thread> rush = IntStream.range(0, 40).mapToObj(i -> new Thread(() -> identityStores.validate(new SignInCredential("nobody " + i, "x", "")))).toList();
        rush.forEach(Thread::start);
        HttpRequest page = HttpRequest.newBuilder(URI.create(System.getProperty("carnet.test.url") + "login.xhtml")).timeout(Duration.ofSeconds(3)).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        release.countDown();
        for (Thread one : rush) {
            one.join();
        }
    }

    private void awaitWaiting(int waiting) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (checks.waiting() < waiting) {
            assertThat(System.nanoTime()).as("waiting for a place: %s of %s", checks.waiting(), waiting).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static URI address(String path) {
        return URI.create(System.getProperty("carnet.test.url") + path);
    }

    /** What the form holds, with name and password. */
    private String login(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        String form = page.substring(page.indexOf("id=\"login\""));
        Matcher inputs = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*?(?:value=\"([^\"]*)\"[^>]*)?/?>").matcher(form);
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2) == null ? "" : inputs.group(2));
        }
        fields.putAll(Map.of("login:username", number, "login:password", PASSWORD, "login:submit", ""));
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As many as there are places. */
    private List<Thread> comers(CountDownLatch taken, CountDownLatch until) {
        List<Thread> comers = IntStream.range(0, checks.places()).mapToObj(i -> new Thread(() -> hold(taken, until))).toList();
        comers.forEach(Thread::start);
        return comers;
    }

    private void hold(CountDownLatch taken, CountDownLatch until) {
        checks.one(() -> {
            taken.countDown();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }
}
