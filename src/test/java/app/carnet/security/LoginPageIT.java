package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out as a browser without script does it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LoginPageIT {

    private static final String PASSWORD = "a wet green door";

    private final String base = System.getProperty("carnet.test.url").replaceAll("/$", "");
    private final DeskClient browser = new DeskClient(base);
    private final String username = "p" + UUID.randomUUID().toString().replace("-", "");
    private final long id = UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE;

    @BeforeEach
    void makeAClerk() {
        Rows.change("INSERT IGNORE INTO programme (id, place_name, currency, zone, coefficient, exchange_rate, expiry_months, expiry_edge, pending_days,"
                + " max_share_of_bill, min_points, version) VALUES (1, 'Riverside', 'CNY', 'Asia/Shanghai', 1, 100, 12, 'END_OF_MONTH', 0, 100, 0, 1)",
            "INSERT INTO account (id, username, full_name, password_hash, disabled, generation, created_at, version)"
                + " VALUES (" + id + ", '" + username + "', 'Lin Fang', '" + hash() + "', FALSE, 1, 0, 1)",
            "INSERT INTO account_role VALUES (" + id + ", 'CLERK')");
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        assertThat(browser.open("/member/list.xhtml?page=2").address()).endsWith("/login.xhtml");

        DeskClient.Answer answer = browser.signIn(username, PASSWORD).open("/member/list.xhtml?page=2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.address()).endsWith("/member/list.xhtml?page=2");
    }

    @Test
    void theSessionIdChangesAtSignIn() throws IOException {
        org.jsoup.Connection session = Jsoup.newSession();
        FormElement form = (FormElement) session.newRequest().url(base + "/login.xhtml").get().getElementById("login");
        String before = sessionId(session);

        form.getElementById("login:username").val(username);
        form.getElementById("login:password").val(PASSWORD);
        org.jsoup.Connection post = session.newRequest().url(base + "/login.xhtml").data(form.formData()).data("login:submit", "");

        assertThat(post.post().location()).endsWith("/desk.xhtml");
        assertThat(sessionId(session)).isNotEqualTo(before);
    }

    @Test
    void pagesOfEverybodyCarryNoScriptButOurs() {
        for (String page : new String[] {"/login.xhtml", "/security/reset.xhtml", "/registration/claim.xhtml", "/nothing.xhtml"}) {
            assertThat(browser.open(page).page().select("script")).as(page).hasSize(1).allMatch(script -> script.attr("src").contains("carnet.js"));
        }
    }

    @Test
    void aStrangersGuessesDoNotLockTheOwnerOutOfABrowserTheyHaveUsed() {
        browser.signIn(username, PASSWORD).open("/desk.xhtml").press("signout", "submit");
        DeskClient stranger = new DeskClient(base);
        for (int guess = 0; guess < 6; guess++) {
            stranger.open("/login.xhtml").fill("login", Map.of("username", username, "password", "guess " + guess)).press("submit");
        }

        DeskClient.Answer elsewhere = new DeskClient(base).open("/login.xhtml").fill("login", Map.of("username", username, "password", PASSWORD)).press("submit");

        assertThat(elsewhere.messages()).contains("too many tries");
        assertThat(browser.signIn(username, PASSWORD).open("/desk.xhtml").status()).isEqualTo(200);
    }

    @Test
    void whoeverPlantsAKnownBrowserIsAStranger() {
        browser.signIn(username, PASSWORD);
        String cookie = browser.cookies().get("carnet-known-browser");
        assertThat(cookie).doesNotContain(username);
        DeskClient stranger = new DeskClient(base).takeCookie("carnet-known-browser", cookie.replaceFirst(".$", cookie.endsWith("0") ? "1" : "0"));
        for (int guess = 0; guess < 5; guess++) {
            stranger.open("/login.xhtml").fill("login", Map.of("username", username, "password", "guess " + guess)).press("submit");
        }

        assertThat(Place.rows("audit_entry WHERE deed = 'SIGN_IN_FAILED' AND subject_key = '" + username + "'")).isEqualTo(FailedSignIns.FREE);
        assertThat(Rows.count("sign_in_throttle WHERE subject LIKE 'browser:%' AND failures > 0")).isZero();
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn(username, PASSWORD);

        assertThat(browser.open("/desk.xhtml").press("signout", "submit").address()).endsWith("/login.xhtml?reason=OUT");
        assertThat(browser.open("/desk.xhtml").address()).contains("/login.xhtml");
    }

    @Test
    void aDisabledAccountsNextClickIsRefused() {
        browser.signIn(username, PASSWORD);
        Rows.change("UPDATE account SET disabled = TRUE, generation = generation + 1 WHERE id = " + id);

        assertThat(browser.open("/desk.xhtml").address()).endsWith("/login.xhtml?reason=ENDED");
    }

    @Test
    void aClerkIsRefusedWhatManagersAndAdministratorsMayOpen() {
        browser.signIn(username, PASSWORD);

        assertThat(browser.open("/settings/programme.xhtml").status()).isEqualTo(403);
        assertThat(browser.open("/security/accounts.xhtml").status()).isEqualTo(403);
        assertThat(browser.open("/audit/list.xhtml").status()).isEqualTo(403);
        assertThat(browser.open("/no/such/page.xhtml").status()).isEqualTo(403);
    }

    @Test
    void whatAClerkIsRefusedIsRecorded() {
        browser.signIn(username, PASSWORD);

        browser.open("/settings/programme.xhtml");

        assertThat(Place.rows("audit_entry WHERE deed = 'FORBIDDEN' AND details = '/settings/programme.xhtml' AND address = '127.0.0.1'"
            + " AND actor = '" + username + "'")).isEqualTo(1);
    }

    @Test
    void aFailedSignInIsOneEntry() {
        browser.open("/login.xhtml").fill("login", Map.of("username", username, "password", "another green door")).press("submit");

        assertThat(Place.rows("audit_entry WHERE deed = 'SIGN_IN_FAILED' AND subject_key = '" + username + "'")).isEqualTo(1);
        assertThat(Place.rows("audit_entry WHERE deed = 'REFUSED' AND details LIKE 'error.sign_in%'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "%2f%2fevil.example", "http:evil.example", "javascript:alert(1)"})
    void noLinkToTheLoginPageLeadsToAnotherSiteAfterwards(String elsewhere) {
        for (String name : new String[] {"next", "url", "wanted", "from", "redirect"}) {
            DeskClient visitor = new DeskClient(base);
            DeskClient.Answer answer = visitor.open("/login.xhtml?" + name + "=" + elsewhere)
                .fill("login", Map.of("username", username, "password", PASSWORD)).pressOnce("login", "submit");

            assertThat(answer.header("Location")).matches("(" + base + "|/carnet)/index.xhtml.*");
        }
    }

    @Test
    void aSessionIdInTheAddressIsWorthNothing() {
        DeskClient attacker = new DeskClient(base);
        attacker.open("/login.xhtml");
        String planted = attacker.sessionId();

        browser.open("/login.xhtml;jsessionid=" + planted).fill("login", Map.of("username", username, "password", PASSWORD)).press("submit");

        assertThat(browser.sessionId()).isNotEqualTo(planted);
        assertThat(attacker.ask("/desk.xhtml").header("Location")).contains("/login.xhtml");
        assertThat(new DeskClient(base).ask("/desk.xhtml;jsessionid=" + browser.sessionId()).status()).isNotEqualTo(200);
    }

    /** Each of these is typed where it is looked at, refused or believed; none of it reaches the log, in which nobody begins a line. */
    @Test
    @Tag("wildfly")
    void theLogHoldsNothingThatWasTypedAndNobodyBeginsALineInIt() throws IOException {
        String mark = "mark" + id;
        String phone = "137" + String.valueOf(id).substring(0, 8);
        for (String name : new String[] {mark + "\r\n2026-11-22 08:00:00,000 INFO [" + mark + "] (x) faked", mark + "@example.com", phone, username}) {
            new DeskClient(base).open("/login.xhtml").fill("login", Map.of("username", name, "password", "secret" + mark)).press("submit");
            new DeskClient(base).open("/registration/claim.xhtml")
                .fill("claim", Map.of("member", name, "code", mark, "newPassword", "secret" + mark)).press("submit");
            new DeskClient(base).open("/security/reset.xhtml")
                .fill("reset", Map.of("username", name, "code", mark, "newPassword", "secret" + mark)).press("submit");
        }
        browser.ask("/member/" + mark + "%0d%0a" + mark + ".xhtml?phone=" + phone);
        browser.ask("/login.xhtml?reason=" + mark + "%0d%0afaked");
        browser.signIn(username, PASSWORD);

        String log = Files.readString(Path.of(System.getProperty("carnet.home"), "server", "log", "server.log"));

        assertThat(log).doesNotContain(mark).doesNotContain(phone).doesNotContain(PASSWORD)
            .doesNotContain(browser.sessionId()).doesNotContain(browser.cookies().get("carnet-known-browser"));
    }

    @Test
    void whatAFormWasSentToIsNotOpenedAfterSignIn() {
        browser.post("/member/list.xhtml?page=2", Map.of("search", "search"));

        DeskClient.Answer answer = browser.open("/login.xhtml").fill("login", Map.of("username", username, "password", PASSWORD)).press("submit");

        assertThat(answer.address()).endsWith("/desk.xhtml");
    }

    @Test
    void anAddressIsNotBelievedUnlessAProxyIsExpected() {
        DeskClient.Answer answer = browser.ask("/desk.xhtml", "X-Forwarded-Proto", "https");

        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Set-Cookie")).doesNotContainIgnoringCase("secure");
    }

    @Test
    void redirectsToTheLoginPageCarryTheSecurityHeaders() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/desk.xhtml")).build());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aScriptIsLedToTheLoginPageAfterALongAbsence() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/desk.xhtml"))
            .header("Faces-Request", "partial/ajax").header("Cookie", new HttpCookie("carnet-signed-in", "1").toString())
            .POST(HttpRequest.BodyPublishers.ofString("search=search")).build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<partial-response><redirect url=\"/carnet/login.xhtml?reason=AWAY\">");
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String sessionId(org.jsoup.Connection session) {
        return session.cookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
            .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    private static String hash() {
        try {
            byte[] salt = new byte[32];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1024, 512)).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:1024:" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
