package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.Method;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a page of ours: never a 500, never a stack trace, always with its headers. */
class ErrorPagesPageIT extends PageTest {

    private static String member;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        member = Place.member("Somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-1:-1", "0:0", "9223372036854775807:1", "stateless", "../../etc/passwd", "%00", "é😀", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="})
    void aMalformedViewStateIsRefused(String viewState) {
        Answer form = Place.clerk().open("/registration/new.xhtml").fill("registration", Map.of("name", "Nobody", "consent", "true"));
        long members = Place.rows("member");

        isRefused(form.forge("registration", "submit", change("jakarta.faces.ViewState", viewState)));

        assertThat(Place.rows("member")).isEqualTo(members);
    }

    @Test
    void aPostWithoutAViewStateDoesNothing() {
        Answer form = Place.clerk().open("/registration/new.xhtml").fill("registration", Map.of("name", "Nobody", "consent", "true"));
        long members = Place.rows("member");

        isOurs(form.forge("registration", "submit", change("jakarta.faces.ViewState", null)));

        assertThat(Place.rows("member")).isEqualTo(members);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-1:-1", "stateless"})
    void aMalformedViewStateAtSignInIsRefused(String viewState) {
        Answer form = Place.visitor().open("/login.xhtml").fill("login", Map.of("username", "x", "password", "y"));

        isRefused(form.forge("login", "submit", change("jakarta.faces.ViewState", viewState)));
    }

    @Test
    void theViewStateOfAnotherSessionIsRefused() {
        String stolen = Place.manager().open("/desk.xhtml").page().select("[name='jakarta.faces.ViewState']").first().val();
        Answer form = Place.clerk().open("/registration/new.xhtml").fill("registration", Map.of("name", "Nobody", "consent", "true"));
        long members = Place.rows("member");

        isRefused(form.forge("registration", "submit", change("jakarta.faces.ViewState", stolen)));

        assertThat(Place.rows("member")).isEqualTo(members);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "garbage", "'\"><script>", "é"})
    void aMalformedNonceIsRefused(String nonce) {
        Answer form = Place.clerk().open("/purchase/enter.xhtml?member=" + member);

        isRefused(form.forge("purchase", "addLine", change("primefaces.nonce", nonce)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "'; DROP TABLE operation; --"})
    void aForgedOperationTokenBooksOnceAtMost(String token) {
        Answer form = Place.clerk().open("/registration/new.xhtml").fill("registration", Map.of("name", "Nobody", "consent", "true"));
        long members = Place.rows("member");

        isOurs(form.forge("registration", "submit", change("registration:token", token)));
        isOurs(form.forge("registration", "submit", change("registration:token", token)));

        assertThat(Place.rows("member")).isLessThanOrEqualTo(members + 1);
    }

    @Test
    void anOperationTokenOfTenThousandCharactersIsRefused() {
        Answer form = Place.clerk().open("/registration/new.xhtml").fill("registration", Map.of("name", "Nobody", "consent", "true"));
        long members = Place.rows("member");

        isOurs(form.forge("registration", "submit", change("registration:token", "x".repeat(10_000))));

        assertThat(Place.rows("member")).isEqualTo(members);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "[]", "[{}]", "[{\"quantity\":-1}]", "null", "{\"a\":1e999}",
        "[{\"description\":\"x\",\"quantity\":0,\"unitPrice\":\"5\"}]", "[{\"description\":\"x\",\"quantity\":1,\"unitPrice\":\"1E+1000000000\"}]",
        "[{\"description\":\"x\",\"quantity\":1e999999999,\"unitPrice\":\"5\"}]", "[{\"description\":\"x\",\"quantity\":1,\"unitPrice\":1e999999999}]"})
    void malformedLinesOfAPurchaseBookNothing(String lines) {
        Answer form = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", "Ball", "unitPrice", "5")).press("addLine");
        long purchases = Place.rows("purchase");

        Answer answer = form.forge("purchase", "submit", change("purchase:lines", lines));

        isOurs(answer);
        assertThat(answer.status()).isLessThan(500);
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1e9", "99999999", "99999999999999999999999999", "%00", "%FF%FE", "%F0%9F%98%80", "'%20OR%201=1", "%3Cscript%3E", "%23%7B7*7%7D",
        "1&member=2", "%E2%80%AE"})
    void aMalformedMemberNumberIsNotFound(String number) {
        for (String page : List.of("/member/show.xhtml", "/member/edit.xhtml", "/member/close.xhtml", "/purchase/enter.xhtml", "/points/redeem.xhtml",
                "/points/statement.xhtml", "/points/adjust.xhtml")) {
            isRefused(Place.boss().ask(page + "?member=" + number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/purchase/show.xhtml?receipt=", "/purchase/show.xhtml", "/purchase/show.xhtml?receipt=R99999999", "/purchase/show.xhtml?receipt=%00",
        "/member/show.xhtml", "/product/edit.xhtml?product=NOSUCH", "/product/edit.xhtml?product=%FF", "/security/account.xhtml?account=nobody",
        "/security/account.xhtml?account=%3Cb%3E"})
    void whatDoesNotExistIsNotFound(String address) {
        isRefused(Place.boss().ask(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/member/list.xhtml?page=x", "/member/list.xhtml?page=-1", "/member/list.xhtml?page=99999999999999", "/member/list.xhtml?status=NONE",
        "/member/list.xhtml?from=x&until=y", "/purchase/list.xhtml?page=x", "/purchase/list.xhtml?member=x&from=x", "/product/list.xhtml?page=x&category=x",
        "/audit/list.xhtml?page=x&from=x&kind=x", "/login.xhtml?reason=NONE", "/login.xhtml?reason=%FF", "/desk.xhtml?%FF=%FF", "/desk.xhtml?a=%"})
    void aMalformedFilterIsNoFault(String address) {
        Answer answer = Place.boss().ask(address);

        isOurs(answer);
        assertThat(answer.status()).isIn(200, 302, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.xhtml", "/WEB-INF/web.xml", "/WEB-INF/templates/desk.xhtml", "/WEB-INF/classes/META-INF/persistence.xml", "/resources/css/carnet.css",
        "/META-INF/MANIFEST.MF", "/jakarta.faces.resource/nothing.css.xhtml?ln=css", "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/carnet.css.xhtml?ln=%00", "/jakarta.faces.resource/.xhtml", "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x",
        "/desk.xhtml/more", "/desk", "/points/", "/health/nothing"})
    void whatIsNotThereOrNotForAnybodyIsRefusedEvenToTheBoss(String address) {
        isRefused(Place.boss().ask(address));
        isRefused(Place.visitor().ask(address));
    }

    @ParameterizedTest
    @CsvSource({"PUT, /desk.xhtml", "DELETE, /desk.xhtml", "PATCH, /desk.xhtml", "TRACE, /desk.xhtml", "OPTIONS, /desk.xhtml", "HEAD, /nothing.xhtml",
        "PUT, /health/live", "DELETE, /jakarta.faces.resource/carnet.css.xhtml?ln=css"})
    void unusualMethodsAreNoFault(Method method, String address) {
        assertThat(Place.clerk().send(method, address).status()).isLessThan(500);
    }

    @Test
    void aPostWithoutAnythingIsNoFault() {
        for (String address : List.of("/login.xhtml", "/desk.xhtml", "/purchase/enter.xhtml?member=" + member, "/registration/new.xhtml", "/index.xhtml")) {
            isOurs(Place.clerk().post(address, Map.of("x", "y")));
        }
    }

    @Test
    void anAjaxPostOfNonsenseIsNoFault() {
        Map<String, String> nonsense = Map.of("jakarta.faces.partial.ajax", "true", "jakarta.faces.source", "nothing", "jakarta.faces.partial.render", "@all",
            "jakarta.faces.ViewState", "garbage");

        isOurs(Place.clerk().post("/desk.xhtml", nonsense));
        isOurs(Place.visitor().post("/login.xhtml", nonsense));
    }

    @ParameterizedTest
    @CsvSource({"/settings/programme.xhtml, clerk", "/settings/branches.xhtml, clerk", "/product/list.xhtml, clerk", "/product/edit.xhtml, clerk", "/points/adjust.xhtml, clerk",
        "/points/check.xhtml, clerk", "/security/accounts.xhtml, clerk", "/security/account.xhtml, manager", "/security/accounts.xhtml, manager", "/audit/list.xhtml, clerk",
        "/audit/list.xhtml, manager"})
    void aPageOfAnotherRoleIsForbidden(String address, String username) {
        Answer answer = (username.equals(Place.CLERK) ? Place.clerk() : Place.manager()).ask(address);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("This page is not open to you");
        hasItsHeaders(answer);
    }

    /** Neither learns what staff would do about it. */
    @Test
    void toMembersAndVisitorsAnErrorPageSpeaksOfTheirOwnPages() {
        Answer mine = Place.freshly(Place.claimed(Place.member("Mei Member"))).ask("/desk.xhtml");
        Answer anybodys = Place.visitor().ask("/jakarta.faces.resource/.xhtml");

        assertThat(mine.status()).isEqualTo(403);
        assertThat(mine.text()).contains("This page is not open to you", "begin again from here", "To my card").doesNotContain("administrator");
        assertThat(anybodys.status()).isEqualTo(404);
        assertThat(anybodys.text()).contains("To the sign-in page").doesNotContain("administrator", "from the desk");
        assertThat(Place.clerk().ask("/member/show.xhtml?member=1").text()).contains("search for it from the desk", "To the start page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.xhtml", "/member/list.xhtml", "/member/show.xhtml?member=1", "/purchase/enter.xhtml", "/settings/programme.xhtml", "/security/accounts.xhtml",
        "/security/password.xhtml", "/audit/list.xhtml", "/points/check.xhtml"})
    void whoIsNotSignedInIsLedToTheSignIn(String address) {
        Answer answer = Place.visitor().ask(address);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/login.xhtml").doesNotContain("jsessionid");
    }

    @Test
    void everyKindOfAnswerHasItsHeaders() {
        DeskClient clerk = Place.clerk();
        Map<String, Answer> kinds = new LinkedHashMap<>();
        kinds.put("a page", clerk.ask("/desk.xhtml"));
        kinds.put("a public page", Place.visitor().ask("/login.xhtml"));
        kinds.put("a redirect", Place.visitor().ask("/desk.xhtml"));
        kinds.put("the root", Place.visitor().ask("/"));
        kinds.put("a forbidden page", clerk.ask("/audit/list.xhtml"));
        kinds.put("nothing", clerk.ask("/member/show.xhtml?member=1"));
        kinds.put("a style", Place.visitor().ask(resource("link[rel=stylesheet]", "href")));
        kinds.put("a script", Place.visitor().ask(resource("script[src]", "src")));
        kinds.put("a missing resource", Place.visitor().ask("/jakarta.faces.resource/nothing.css.xhtml?ln=css"));
        kinds.put("health", Place.visitor().ask("/health/live"));
        kinds.put("an expired page", clerk.open("/registration/new.xhtml").forge("registration", "submit", change("jakarta.faces.ViewState", "1:1")));
        kinds.put("a bad nonce", clerk.open("/registration/new.xhtml").forge("registration", "submit", change("primefaces.nonce", "x")));
        kinds.put("an Ajax answer", ajax(clerk));

        kinds.values().forEach(ErrorPagesPageIT::hasItsHeaders);
    }

    @Test
    void pagesAreKeptInNoCache() {
        assertThat(Place.clerk().ask("/desk.xhtml").header("Cache-Control")).contains("no-store");
        assertThat(Place.clerk().ask("/audit/list.xhtml").header("Cache-Control")).contains("no-store");
    }

    @Test
    void cookiesAreHiddenFromScriptsAndStayOnTheirSite() {
        Answer page = Place.visitor().open("/login.xhtml");
        List<String> given = new ArrayList<>(page.headers("Set-Cookie"));
        given.addAll(page.fill("login", Map.of("username", Place.CLERK, "password", Place.PASSWORD)).pressOnce("login", "submit").headers("Set-Cookie"));
        given.addAll(Place.visitor().open("/login.xhtml").pressOnce("language", "en").headers("Set-Cookie"));

        assertThat(given).hasSizeGreaterThan(2)
            .allSatisfy(cookie -> assertThat(cookie.toLowerCase()).contains("httponly").containsPattern("samesite=(lax|strict)").contains("path=/carnet"));
    }

    @Test
    void noSessionIdStandsInAnAddress() {
        Answer page = Place.visitor().ask("/login.xhtml");

        assertThat(page.body().toLowerCase()).doesNotContain("jsessionid");
        assertThat(String.valueOf(Place.visitor().ask("/desk.xhtml").header("Location")).toLowerCase()).doesNotContain("jsessionid");
        String stolen = Place.freshly(Place.CLERK).sessionId();
        assertThat(Place.visitor().ask("/desk.xhtml;jsessionid=" + stolen).status()).isNotEqualTo(200);
    }

    private static String resource(String css, String attribute) {
        String address = Place.clerk().open("/desk.xhtml").page().select(css).first().attr(attribute);
        return address.substring("/carnet".length());
    }

    private static Answer ajax(DeskClient clerk) {
        Answer form = clerk.open("/desk.xhtml").fill("search", Map.of("query", "Somebody"));
        return form.forge("search", "open", Map.of("jakarta.faces.partial.ajax", "true", "jakarta.faces.source", "search:query",
            "jakarta.faces.partial.execute", "search:query", "jakarta.faces.partial.render", "search:found", "jakarta.faces.behavior.event", "input"));
    }

    private static Map<String, String> change(String field, String value) {
        Map<String, String> change = new HashMap<>();
        change.put(field, value);
        return change;
    }

    private static void isRefused(Answer answer) {
        isOurs(answer);
        assertThat(answer.status()).as(answer.address()).isIn(302, 303, 400, 403, 404, 405);
    }

    private static void isOurs(Answer answer) {
        assertThat(answer.status()).as(answer.address()).isLessThan(500);
        assertThat(answer.text()).as(answer.address()).doesNotContain("Exception", "WildFly", "Undertow", "JBoss", "Mojarra", "PrimeFaces");
        assertThat(answer.body()).as(answer.address()).doesNotContain("Caused by:", "Exception:").doesNotContainPattern("\\bat [a-z]+(\\.[A-Za-z_$]+)+\\(");
        hasItsHeaders(answer);
    }

    private static void hasItsHeaders(Answer answer) {
        assertThat(answer.headers("Content-Security-Policy")).as(answer.address()).hasSize(1);
        String policy = answer.header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe-eval");
        assertThat(Arrays.stream(policy.split(";")).filter(part -> part.contains("script-src") || part.contains("default-src"))).noneMatch(part -> part.contains("unsafe"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }
}
