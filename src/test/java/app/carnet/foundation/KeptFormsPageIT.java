package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed is not lost with the session or the view, and nothing is booked by finding it again. */
class KeptFormsPageIT extends PageTest {

    private static final String HERE_AGAIN = "What you had typed is here again";

    private String member;
    private DeskClient clerk;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
    }

    @BeforeEach
    void beginAfresh() {
        member = Place.memberWithPoints("Kept", 500);
        clerk = Place.freshly(Place.CLERK);
    }

    @Test
    void aPurchaseIsHereAgainAfterTheSessionWasLostAndIsBookedOnce() {
        Answer basket = basket();
        String token = basket.value("purchase", "token");
        loseSession();
        long purchases = Place.rows("purchase");

        Answer login = basket.fill("purchase", Map.of("points", "100", "product", "茶")).press("submit");
        assertThat(login.text()).contains("You were away");
        Answer again = signIn(login, Place.CLERK);

        assertThat(again.address()).endsWith("/purchase/enter.xhtml?member=" + member);
        assertThat(again.messages()).contains(HERE_AGAIN);
        assertThat(again.text("purchase:basket")).contains("Racket", "Ball");
        assertThat(again.value("purchase", "points")).isEqualTo("100");
        assertThat(again.value("purchase", "product")).isEqualTo("茶");
        assertThat(again.value("purchase", "token")).isEqualTo(token);
        assertThat(Place.rows("purchase")).isEqualTo(purchases);

        Answer receipt = again.fill("purchase", Map.of("product", "")).press("submit");
        assertThat(receipt.page().select(".receipt").text()).contains("Racket", "Ball", "100 points");
        assertThat(again.press("purchase", "submit").address()).isEqualTo(receipt.address());
        assertThat(Place.rows("purchase")).isEqualTo(purchases + 1);
    }

    @Test
    void whatWasBookedBeforeTheSessionWasLostIsNotBookedAgain() {
        Answer basket = basket();
        Answer receipt = basket.press("purchase", "submit");
        loseSession();
        long purchases = Place.rows("purchase");

        Answer again = signIn(basket.press("purchase", "submit"), Place.CLERK);

        assertThat(again.text("purchase:basket")).contains("Racket");
        assertThat(again.press("purchase", "submit").address()).isEqualTo(receipt.address());
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
    }

    @Test
    void itIsShownOnce() {
        Answer basket = basket();
        loseSession();
        signIn(basket.press("purchase", "submit"), Place.CLERK);

        assertThat(enter().text("purchase:basket")).doesNotContain("Racket");
    }

    @Test
    void anotherPersonIsNotShownIt() {
        Answer basket = basket();
        loseSession();

        Answer page = signIn(basket.press("purchase", "submit"), Place.MANAGER);

        assertThat(page.address()).endsWith("/purchase/enter.xhtml?member=" + member);
        assertThat(page.text()).doesNotContain("Racket").doesNotContain(HERE_AGAIN);
    }

    @Test
    void severalPagesAreKeptAtOnce() {
        Answer basket = basket();
        Answer registration = clerk.open("/registration/new.xhtml").fill("registration", Map.of("name", "Half Typed", "phone", "no phone"));
        loseSession();
        basket.press("purchase", "submit");

        Answer again = signIn(registration.press("submit"), Place.CLERK);

        assertThat(again.value("registration", "name")).isEqualTo("Half Typed");
        assertThat(again.value("registration", "phone")).isEqualTo("no phone");
        assertThat(again.message("registration", "phone")).isNotEmpty();
        assertThat(enter().text("purchase:basket")).contains("Racket");
    }

    /** A form of another site comes without our cookies. */
    @Test
    void whatAnotherSiteSendsIsNotKept() {
        DeskClient fooled = Place.visitor();
        fooled.post("/purchase/enter.xhtml?member=" + member, Map.of("purchase", "purchase", "purchase:kept", "true", "purchase:product_input", "Foisted"));
        fooled.signIn(Place.CLERK, Place.PASSWORD);

        assertThat(fooled.open("/purchase/enter.xhtml?member=" + member).body()).doesNotContain("Foisted").doesNotContain(HERE_AGAIN);
    }

    @Test
    void whatIsTooLongIsNotKept() {
        Answer basket = basket();
        loseSession();

        Answer login = basket.forge("purchase", "submit", Map.of("purchase:product_input", "x".repeat(70_000)));

        assertThat(login.status()).isEqualTo(302);
        clerk.signIn(Place.CLERK, Place.PASSWORD);
        assertThat(enter().text("purchase:basket")).doesNotContain("Racket");
    }

    /** They make a name as long as they like, too. */
    @Test
    void whatHasTooLongANameIsNotKept() {
        Answer basket = basket();
        loseSession();

        basket.forge("purchase", "submit", Map.of("purchase:" + "x".repeat(40_000), "1"));

        clerk.signIn(Place.CLERK, Place.PASSWORD);
        assertThat(enter().text("purchase:basket")).doesNotContain("Racket");
    }

    /** Whoever knows the name of an account knows what stands in its cookie, but not how we sign it. */
    @Test
    void aCookieThatWeDidNotSignIsNotBelieved() {
        DeskClient stranger = Place.visitor().takeCookie("carnet-signed-in", KeptForms.owner(Place.CLERK));

        stranger.post("/registration/new.xhtml", Map.of("registration:kept", "true", "registration:name", "Foisted"));

        stranger.signIn(Place.CLERK, Place.PASSWORD);
        assertThat(stranger.open("/registration/new.xhtml").value("registration", "name")).isEmpty();
    }

    @Test
    void theFirstOfFortyTabsBooks() {
        Answer first = basket();
        openTabs(39);
        long purchases = Place.rows("purchase");

        assertThat(first.press("purchase", "submit").address()).contains("/purchase/show.xhtml?receipt=");
        assertThat(Place.rows("purchase")).isEqualTo(purchases + 1);
    }

    @Test
    void theFirstOfAHundredAndTwentyTabsKeepsItsLinesAndBooksAtTheNextClick() {
        Answer first = basket();
        openTabs(120);
        long purchases = Place.rows("purchase");

        Answer again = first.press("purchase", "submit");

        assertThat(again.messages()).contains(HERE_AGAIN);
        assertThat(again.text("purchase:basket")).contains("Racket", "Ball");
        assertThat(Place.rows("purchase")).isEqualTo(purchases);
        assertThat(again.press("purchase", "submit").address()).contains("/purchase/show.xhtml?receipt=");
        assertThat(Place.rows("purchase")).isEqualTo(purchases + 1);
    }

    @Test
    void aScriptIsLedToTheSamePageAfresh() {
        Answer first = basket();
        Map<String, String> byScript = new HashMap<>(Map.of("jakarta.faces.partial.ajax", "true", "jakarta.faces.source", "purchase:addLine",
            "jakarta.faces.partial.execute", "@form", "purchase:addLine", "purchase:addLine", "purchase:product_input", "Net"));
        byScript.put("jakarta.faces.ViewState", "1:1");

        Answer answer = first.forge("purchase", "addLine", byScript);

        assertThat(answer.status()).isLessThan(400);
        Answer again = enter();
        assertThat(again.text("purchase:basket")).contains("Racket", "Ball").doesNotContain("Net");
        assertThat(again.value("purchase", "product")).isEqualTo("Net");
    }

    @Test
    void aHalfFilledFormIsSentAlongWhenTheLanguageChanges() {
        Answer registration = clerk.open("/registration/new.xhtml");

        registration.forge("language", "zh", Map.of("registration:kept", "true", "registration:name", "Half Typed"));
        Answer chinese = clerk.open("/registration/new.xhtml");
        chinese.press("language", "en");

        assertThat(chinese.page().select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(chinese.value("registration", "name")).isEqualTo("Half Typed");
        assertThat(chinese.messages()).isEmpty();
    }

    @Test
    void whoLostAgainstAnotherEditorIsOfferedThePageAfresh() {
        Answer mine = clerk.open("/member/edit.xhtml?member=" + member);
        Place.clerk().open("/member/edit.xhtml?member=" + member).fill("edit", Map.of("name", "Changed Meanwhile")).press("submit");

        Answer refused = mine.fill("edit", Map.of("name", "Too Late")).press("submit");

        assertThat(refused.messages()).contains("Somebody else changed this");
        String again = refused.page().select("#messages a").attr("href");
        assertThat(clerk.open(again.substring("/carnet".length())).value("edit", "name")).isEqualTo("Changed Meanwhile");
    }

    private Answer enter() {
        return clerk.open("/purchase/enter.xhtml?member=" + member);
    }

    private Answer basket() {
        Answer one = enter().fill("purchase", Map.of("product", "Racket", "unitPrice", "100")).press("addLine");
        return one.fill("purchase", Map.of("product", "Ball", "unitPrice", "10")).press("addLine");
    }

    private void openTabs(int number) {
        for (int tab = 0; tab < number; tab++) {
            enter();
        }
    }

    /** On the server; the browser does not know yet. */
    private void loseSession() {
        Place.visitor().takeSession(clerk.sessionId()).open("/desk.xhtml").press("signout", "submit");
    }

    private static Answer signIn(Answer login, String username) {
        return login.fill("login", Map.of("username", username, "password", Place.PASSWORD)).press("submit");
    }
}
