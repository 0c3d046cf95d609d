package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class PurchaseRefundPageIT extends BrowserTest {

    private static final String PAGE = "/purchase/refund.xhtml?receipt=";
    private String member;
    private String receipt;

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
    }

    @BeforeEach
    void buyTwoThings() {
        member = Place.memberWithPoints("Brings It Back", 500);
        Answer balls = Place.clerk().open("/purchase/enter.xhtml?member=" + member)
            .fill("purchase", Map.of("product", "Ball", "quantity", "3", "unitPrice", "20.00", "points", "500")).press("addLine");
        Answer lines = balls.fill("purchase", Map.of("product", "Net", "unitPrice", "40.00")).press("addLine");
        receipt = lines.press("purchase", "submit").address().replaceAll(".*receipt=", "");
    }

    @AfterEach
    void theUsualRules() {
        Place.usualProgramme();
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Place.account("ada", "Ada Admin", List.of("ADMIN"));

        assertThat(Place.clerk().ask(PAGE + receipt).status()).isEqualTo(200);
        assertThat(Place.manager().ask(PAGE + receipt).status()).isEqualTo(200);
        assertThat(Place.freshly("ada").ask(PAGE + receipt).status()).isEqualTo(403);
        assertThat(Place.visitor().ask(PAGE + receipt).header("Location")).contains("/login.xhtml");
    }

    @Test
    void oneKeyLeadsThereAndTheWholeIsAReasonAndAKeyAway() {
        browser.signIn(Place.CLERK).open("/purchase/show.xhtml?receipt=" + receipt).press("r").awaitAddress(PAGE + receipt);
        assertThat(browser.text("paidOut")).contains("95.00");
        assertThat(browser.text("returned")).isEqualTo("+500");
        assertThat(browser.text("taken")).isEqualTo("−95");
        assertThat(browser.text("after")).isEqualTo("500");

        browser.press(Keys.ENTER).press("F").press(Keys.F9).awaitAddress("/purchase/refunded.xhtml?refund=F");

        assertThat(browser.textOf(".receipt")).contains(receipt, "Ball", "Net", "95.00", "Faulty");
        assertThat(Place.balance(member)).isEqualTo("500");
    }

    @Test
    void figuresFollowWhatIsTyped() {
        browser.signIn(Place.CLERK).open(PAGE + receipt).type("refund:amount", "50").awaitText("paidOut", "47.50");
        assertThat(browser.text("returned")).isEqualTo("+250");
        assertThat(browser.text("taken")).isEqualTo("−48");

        browser.type("refund:amount", "").awaitText("paidOut", "95.00").type("refund:line:0:pieces", "1").awaitText("paidOut", "19.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x", "4"})
    void piecesThatAreNoneAreSaidAtTheirFieldAndNoFiguresOfAnythingElseAreOffered(String typed) {
        browser.signIn(Place.CLERK).open(PAGE + receipt).type("refund:line:0:pieces", typed).awaitText("refund:line:0:pieces_message", "Please enter 0 to 3.");
        assertThat(browser.has("[id='refund:submit'], #paidOut")).isFalse();

        browser.type("refund:line:0:pieces", "2").awaitText("paidOut", "38.00");
        assertThat(browser.text("refund:line:0:pieces_message")).isEmpty();
        assertThat(browser.text("sums")).contains("2 × Ball");
        browser.type("refund:line:0:pieces", "").awaitText("paidOut", "95.00");
        assertThat(browser.text("what")).contains("Everything that is left");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyAnswersEvenWhereThereAreNoFigures() {
        browser.signIn(Place.CLERK).open(PAGE + receipt).type("refund:line:0:pieces", "x").awaitText("refund:line:0:pieces_message", "Please enter");

        browser.script("document.getElementById('refund:line:0:pieces').value = '1'");
        browser.press(Keys.F9).awaitText("paidOut", "19.00");

        assertThat(refunds()).isZero();
    }

    @Test
    void noPiecesOfALineBesideAnAmountContradictNothing() {
        Answer figures = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("amount", "50", "line:0:pieces", "0")).press("figures");

        assertThat(figures.text("paidOut")).contains("47.50");
        assertThat(figures.fill("refund", Map.of("amount", "")).press("figures").text("why")).contains("comes to nothing");
    }

    @Test
    void anAmountThatIsNoneTakesTheFiguresAwayAsWell() {
        Answer refused = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("amount", "-3", "reason", "OTHER")).press("figures");

        assertThat(refused.message("refund", "amount")).isNotEmpty();
        assertThat(refused.page().select("[id='refund:submit'], #paidOut")).isEmpty();
    }

    @Test
    void theFirstPiecesHaveTheFocusAndEnterLeadsToTheReason() {
        browser.signIn(Place.CLERK).open(PAGE + receipt);
        assertThat(browser.focus()).isEqualTo("refund:line:0:pieces");

        assertThat(browser.press(Keys.ENTER).focus()).isEqualTo("refund:reason");
    }

    @Test
    void theWholePostedTwiceBooksOnceAndLeadsToTheSameSlip() {
        Answer form = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("line:0:pieces", "3", "line:1:pieces", "1", "reason", "OTHER")).press("figures");
        String first = form.press("refund", "submit").address();

        assertThat(form.press("refund", "submit").address()).isEqualTo(first).contains("refunded.xhtml");
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void withoutScriptTheFiguresAreAskedForAndWhatIsBookedIsWhatWasShown() {
        Answer typed = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("line:0:pieces", "2", "reason", "FAULTY", "remark", "Burst"));

        Answer changed = typed.press("submit");
        assertThat(changed.messages()).contains("Nothing was booked");
        assertThat(changed.text("paidOut")).contains("38.00");
        assertThat(refunds()).isZero();

        Answer slip = changed.press("refund", "submit");
        assertThat(slip.address()).contains("/purchase/refunded.xhtml?refund=F");
        assertThat(slip.text()).contains("2 back", "38.00", "Burst");
    }

    @Test
    void theSameFormPostedTwiceBooksOnceAndLeadsToTheSameSlip() {
        Answer form = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("amount", "30", "reason", "OTHER")).press("figures");
        String first = form.press("refund", "submit").address();

        assertThat(form.press("refund", "submit").address()).isEqualTo(first);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void aDoubleClickBooksOnce() {
        browser.signIn(Place.CLERK).open(PAGE + receipt).press(Keys.ENTER).press("F").doubleClick("refund:submit").awaitAddress("/purchase/refunded.xhtml");

        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void withoutAReasonItIsSaidBesideTheField() {
        Answer refused = Place.clerk().open(PAGE + receipt).press("refund", "submit");

        assertThat(refused.message("refund", "reason")).contains("Please choose why");
        assertThat(refunds()).isZero();
    }

    @Test
    void moreThanIsLeftAndPiecesWithAnAmountAreRefusedInWords() {
        Answer page = Place.clerk().open(PAGE + receipt);

        assertThat(page.fill("refund", Map.of("amount", "100.01")).press("figures").message("refund", "amount")).contains("100.00 is left");
        assertThat(page.fill("refund", Map.of("amount", "1", "line:0:pieces", "1")).press("figures").message("refund", "amount")).contains("either pieces or an amount");
        Answer tooMany = page.fill("refund", Map.of("amount", "", "line:0:pieces", "4")).press("figures");
        assertThat(tooMany.message("refund", "line:0:pieces")).isEqualTo("Please enter 0 to 3.");
        assertThat(tooMany.page().select("[id='refund:submit']")).isEmpty();
    }

    @Test
    void whatIsRefusedCanBeMendedInTheSameForm() {
        Answer refused = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("amount", "100.01", "reason", "OTHER")).press("figures");
        assertThat(refused.page().select("[id='refund:submit']")).isEmpty();

        Answer mended = refused.fill("refund", Map.of("amount", "100")).press("figures");

        assertThat(mended.text("paidOut")).contains("95.00");
        assertThat(mended.press("refund", "submit").address()).contains("refunded.xhtml");
    }

    @Test
    void missingPointsAreSaidWithFiguresByPolicy() {
        buyAndSpendNinetyFive();

        Answer debt = Place.clerk().open(PAGE + receipt);
        assertThat(debt.text("missing")).isEqualTo("95");
        assertThat(debt.text("shortfall")).contains("95 points that are no longer there are owed");
        rule("shortfallPolicy", "DEDUCT");
        Answer deduct = Place.clerk().open(PAGE + receipt);
        assertThat(deduct.text("heldBack")).contains("0.95");
        assertThat(deduct.text("paidOut")).contains("99.05");
        rule("shortfallPolicy", "REFUSE");
        Answer refuse = Place.clerk().open(PAGE + receipt);
        assertThat(refuse.text("why")).contains("95 points that this purchase earned are no longer there");
        assertThat(refuse.page().select("[id='refund:submit']")).isEmpty();
    }

    @Test
    void aTierThatStaysIsSaidAndAManagerIsLedToWhereItIsSet() {
        if (Rows.count("tier WHERE threshold = 880000000") == 0) {
            Place.manager().open("/tier/edit.xhtml").fill("details", Map.of("name", "Patron", "threshold", "880000000")).press("look").press("details", "save");
        }
        receipt = Place.purchase(member, "A wing of the house", "880000000.00");

        assertThat(Place.clerk().open(PAGE + receipt).text("stays")).contains("Stays Patron through");
        assertThat(Place.clerk().open(PAGE + receipt).page().select("#stays a")).isEmpty();
        assertThat(Place.manager().open(PAGE + receipt).page().select("#stays a").attr("href")).endsWith("/tier/set.xhtml?member=" + member);
    }

    @Test
    void theBonusesOfAFriendsFirstPurchaseAreShownWithTheWholeRefundAlone() {
        Place.programme(Map.of("referrerPoints", "200", "referredPoints", "100"));
        try {
            String referrer = Place.member("Bringer Of Refunds");
            receipt = Place.purchase(Place.member("Brought And Back", Map.of("referrer", referrer)), "Racket", "100.00");

            Answer whole = Place.clerk().open(PAGE + receipt);
            assertThat(whole.text("referral")).isEqualTo("−100");
            assertThat(whole.text("referrer")).contains("200 points are taken back from whoever brought this member");
            assertThat(whole.text("after")).isEqualTo("0");
            Answer part = whole.fill("refund", Map.of("amount", "99.99")).press("figures");
            assertThat(part.page().select("#referral, #referrer")).isEmpty();
        } finally {
            Place.programme(Map.of("referrerPoints", "0", "referredPoints", "0"));
        }
    }

    @Test
    void aPolicyChangedMeanwhileShowsTheNewFiguresAndBooksNothing() {
        buyAndSpendNinetyFive();
        Answer shown = Place.clerk().open(PAGE + receipt).fill("refund", Map.of("reason", "OTHER"));
        rule("shortfallPolicy", "DEDUCT");

        Answer changed = shown.press("submit");

        assertThat(changed.messages()).contains("Nothing was booked");
        assertThat(changed.text("heldBack")).isNotNull();
        assertThat(refunds()).isZero();
    }

    @Test
    void beyondTheLimitOfTheDeskOnlyAManagerSeesTheButton() {
        rule("clerkLimit", "50");

        Answer clerk = Place.clerk().open(PAGE + receipt);
        assertThat(clerk.messages()).isEmpty();
        assertThat(clerk.text("why").replace('\u00a0', ' ')).contains("You can give back up to ¥ 50.00 of one purchase, and this would make it ¥ 100.00");
        assertThat(clerk.page().select("[id='refund:submit']")).isEmpty();
        assertThat(Place.manager().open(PAGE + receipt).page().select("[id='refund:submit']")).isNotEmpty();
        assertThat(clerk.fill("refund", Map.of("amount", "50", "reason", "OTHER")).press("figures").press("refund", "submit").address()).contains("refunded.xhtml");
        Answer show = Place.clerk().open("/purchase/show.xhtml?receipt=" + receipt);
        assertThat(show.page().select("[data-key=R]")).isEmpty();
        assertThat(show.text("refusal")).contains("a manager can refund more");
        assertThat(Place.manager().open("/purchase/show.xhtml?receipt=" + receipt).page().select("[data-key=R]")).isNotEmpty();
    }

    @Test
    void ofARefundedPurchaseNothingIsOffered() {
        Place.refund(receipt, "100.00");

        Answer page = Place.clerk().open(PAGE + receipt);
        assertThat(page.messages()).isEmpty();
        assertThat(page.text("refusal")).contains("everything has been given back");
        assertThat(page.page().select("form#refund")).isEmpty();
        Answer show = Place.clerk().open("/purchase/show.xhtml?receipt=" + receipt);
        assertThat(show.page().select("[data-key=R], [data-key=U]")).isEmpty();
        assertThat(show.text("left")).contains("everything has been given back");
        assertThat(show.text()).doesNotContain("go on with the next customer");
    }

    @Test
    void thePurchaseAndTheListsShowWhatWasRefundedAndTheNet() {
        String number = Place.refund(receipt, "30.00");

        Answer show = Place.clerk().open("/purchase/show.xhtml?receipt=" + receipt);
        assertThat(show.page().select("#refunds tbody").text()).contains(number, "Chen Clerk", "Brought back", "28.50");
        assertThat(show.text("left")).contains("70.00");
        assertThat(show.page().select("#net").text()).contains(number, "66.50");
        assertThat(Place.clerk().open("/purchase/list.xhtml?member=" + member).page().select("tbody tr").first().text()).contains("partly refunded", "66.50");
    }

    @Test
    void anUnknownReceiptIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "R99999999").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.clerk().ask(PAGE + receipt, "Accept-Language", "en").page().title()).isEqualTo("Refund of " + receipt + " · Carnet");
        assertThat(Place.clerk().ask(PAGE + receipt, "Accept-Language", "zh-CN").page().title()).isEqualTo(receipt + " 退款 · Carnet");
    }

    /** 100 points earned, 95 of them redeemed. */
    private void buyAndSpendNinetyFive() {
        member = Place.member("Spends Them Again");
        receipt = Place.purchase(member, "Racket", "100.00");
        Place.clerk().open("/points/redeem.xhtml?member=" + member).fill("redeem", Map.of("points", "95", "reason", "Towel")).press("submit");
    }

    private static void rule(String input, String value) {
        Place.manager().open("/settings/programme.xhtml").fill("programme", Map.of(input, value)).press("submit");
    }

    private long refunds() {
        return Place.rows("refund r JOIN purchase p ON p.id = r.purchase_id WHERE p.receipt = '" + receipt + "'");
    }
}
