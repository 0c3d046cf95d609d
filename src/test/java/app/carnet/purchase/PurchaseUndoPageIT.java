package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class PurchaseUndoPageIT extends BrowserTest {

    private static final String PAGE = "/purchase/undo.xhtml?receipt=";
    private String member;
    private String receipt;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
    }

    @BeforeEach
    void buySomething() {
        member = Place.memberWithPoints("Slip Of Hand", 500);
        Answer line = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", "Racket", "unitPrice", "100.00", "points", "500")).press("addLine");
        receipt = line.press("purchase", "submit").address().replaceAll(".*receipt=", "");
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE + receipt, Role.CLERK, Role.MANAGER);
    }

    @Test
    void oneKeyLeadsThereTheFiguresAreShownAndOneKeyUndoesIt() {
        show().press("u").awaitAddress(PAGE + receipt);
        assertThat(browser.text("paidOut")).contains("95.00");
        assertThat(browser.text("returned")).isEqualTo("+500");
        assertThat(browser.text("taken")).isEqualTo("−95");
        assertThat(browser.text("after")).isEqualTo("500");

        browser.press(Keys.F9).awaitAddress("/purchase/show.xhtml?receipt=" + receipt);

        assertThat(browser.messages()).contains("The purchase is undone");
        assertThat(browser.textOf(".receipt")).contains("undone", "undone by Chen Clerk", "95.00");
        assertThat(browser.text("balance")).isEqualTo("500");
        assertThat(Place.balance(member)).isEqualTo("500");
    }

    @Test
    void escapeKeepsThePurchase() {
        show().press("u").awaitAddress(PAGE + receipt);

        browser.press(Keys.ESCAPE).awaitAddress("/purchase/show.xhtml?receipt=" + receipt);

        assertThat(Place.balance(member)).isEqualTo("95");
    }

    @Test
    void aDoubleClickUndoesOnce() {
        browser.signIn(Place.CLERK).open(PAGE + receipt).doubleClick("undo:submit").awaitAddress("/purchase/show.xhtml");

        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void theSameFormPostedTwiceUndoesOnceAndLeadsToTheSameReceipt() {
        Answer form = Place.clerk().open(PAGE + receipt);
        String first = form.press("undo", "submit").address();

        assertThat(form.press("undo", "submit").address()).isEqualTo(first).contains("receipt=" + receipt);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void anotherClerkIsToldWhoMay() {
        Answer refused = Place.manager().open(PAGE + receipt);

        assertThat(refused.messages()).contains("Only whoever entered a purchase can undo it");
        assertThat(refused.page().select("[id='undo:submit']")).isEmpty();
        assertThat(Place.manager().open("/purchase/show.xhtml?receipt=" + receipt).page().select("[data-key=U]")).isEmpty();
    }

    @Test
    void onlyTheLastPurchaseIsOffered() {
        Place.purchase(member, "Ball", "1.00");

        assertThat(Place.clerk().open(PAGE + receipt).messages()).contains("only your last one can be undone");
        assertThat(Place.clerk().open("/purchase/show.xhtml?receipt=" + receipt).page().select("[data-key=U]")).isEmpty();
    }

    @Test
    void whatHappenedInBetweenShowsTheNewFiguresAndBooksNothing() {
        Answer form = Place.clerk().open(PAGE + receipt);
        Place.manager().open("/points/redeem.xhtml?member=" + member).fill("redeem", Map.of("points", "95", "reason", "Towel")).press("submit");
        Place.manager().open("/points/adjust.xhtml?member=" + member).fill("adjust", Map.of("points", "1", "reason", "Gift")).press("submit");

        Answer changed = form.press("undo", "submit");
        assertThat(changed.messages()).contains("Nothing was booked");
        assertThat(changed.text("after")).isEqualTo("406");
        assertThat(refunds()).isZero();

        assertThat(changed.press("undo", "submit").address()).contains("/purchase/show.xhtml");
        assertThat(Place.balance(member)).isEqualTo("406");
    }

    @Test
    void pointsThatAreGoneAreSaidWithFigures() {
        String spender = Place.member("Spends Them At Once");
        String spent = Place.purchase(spender, "Racket", "100.00");
        Place.clerk().open("/points/redeem.xhtml?member=" + spender).fill("redeem", Map.of("points", "60", "reason", "Towel")).press("submit");

        Answer page = Place.clerk().open(PAGE + spent);

        assertThat(page.text("missing")).isEqualTo("60");
        assertThat(page.text("shortfall")).contains("60 points that are no longer there are owed");
        assertThat(page.text("after")).isEqualTo("0");
        assertThat(page.text("debt")).isEqualTo("60");
    }

    @Test
    void anUndonePurchaseIsMarkedInTheListAndOnTheStatement() {
        Place.clerk().open(PAGE + receipt).press("undo", "submit");

        assertThat(Place.clerk().open("/purchase/list.xhtml?member=" + member).page().select("tbody tr").first().text())
            .contains(receipt, "undone by Chen Clerk");
        assertThat(Place.clerk().open("/points/statement.xhtml?member=" + member).page().select("tbody").text())
            .contains("Given back " + receipt, "Taken back " + receipt);
        assertThat(Place.clerk().open("/member/show.xhtml?member=" + member).text()).contains("Purchases 0");
    }

    @Test
    void anUnknownReceiptIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "R99999999").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE + receipt, "Undo purchase " + receipt, "撤销消费 " + receipt);
    }

    private long refunds() {
        return Place.rows("refund r JOIN purchase p ON p.id = r.purchase_id WHERE p.receipt = '" + receipt + "'");
    }

    private Browser show() {
        return browser.signIn(Place.CLERK).open("/purchase/show.xhtml?receipt=" + receipt);
    }
}
