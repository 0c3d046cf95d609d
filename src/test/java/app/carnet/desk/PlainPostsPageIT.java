package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every flow works without script, as plain form posts; other programs rely on the ids that stand here. */
class PlainPostsPageIT extends PageTest {

    @BeforeAll
    static void openThePlace() {
        Place.open();
        Place.usualProgramme();
    }

    @Test
    void aDayAtTheDesk() {
        DeskClient clerk = Place.visitor();
        Answer desk = clerk.open("/login.xhtml").fill("login", Map.of("username", Place.CLERK, "password", Place.PASSWORD)).press("submit");
        assertThat(desk.address()).endsWith("/carnet/desk.xhtml");

        Answer member = clerk.open("/registration/new.xhtml").fill("registration", Map.of("name", "Plain Post", "phone", Place.freshPhone(),
            "email", "plain" + Place.next() + "@example.com", "birthday", "1990-05-17", "consent", "true")).press("submit");
        String number = member.address().replaceAll(".*member=([0-9]+).*", "$1");
        assertThat(member.text("balance")).isEqualTo("0");

        Answer added = clerk.open("/purchase/enter.xhtml?member=" + number)
            .fill("purchase", Map.of("product", "Racket", "quantity", "2", "unitPrice", "150.00")).press("addLine");
        assertThat(added.text("due")).contains("300.00");
        Answer receipt = added.press("purchase", "submit");
        assertThat(receipt.address()).contains("/purchase/show.xhtml?receipt=");
        assertThat(receipt.text("earned")).isEqualTo("300");

        Answer part = clerk.open("/purchase/enter.xhtml?member=" + number)
            .fill("purchase", Map.of("product", "Ball", "unitPrice", "10", "points", "100")).press("addLine");
        assertThat(part.text("due")).contains("9.00");
        assertThat(part.press("purchase", "submit").text("balance")).isEqualTo("209");

        Answer redeemed = clerk.open("/points/redeem.xhtml?member=" + number).fill("redeem", Map.of("points", "9", "reason", "Coffee")).press("submit");
        assertThat(redeemed.text("balance")).isEqualTo("200");
        assertThat(clerk.open("/points/statement.xhtml?member=" + number).page().select("table.list tbody tr")).hasSizeBetween(4, 5);
        assertThat(clerk.open("/member/show.xhtml?member=" + number).text("balance")).isEqualTo("200");
    }

    @Test
    void theDeskOpensTheOnlyMemberThatFits() {
        String number = Place.member("Searched Without Script");

        Answer opened = Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", number)).press("open");

        assertThat(opened.address()).contains("/member/show.xhtml?member=" + number);
    }

    @Test
    void theDeskLeadsFromNobodyFoundToARegistration() {
        String name = "Nobody Yet " + Place.next();
        Answer nobody = Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", name)).press("open");

        assertThat(nobody.press("search", "register").value("registration", "name")).isEqualTo(name);
    }

    @Test
    void aLineIsTakenAwayAndPointsTypedLaterCountAtTheBooking() {
        String number = Place.memberWithPoints("Plain Buyer", 500);
        Answer one = Place.clerk().open("/purchase/enter.xhtml?member=" + number).fill("purchase", Map.of("product", "Ball", "unitPrice", "10")).press("addLine");
        Answer two = one.fill("purchase", Map.of("product", "Net", "unitPrice", "20")).press("addLine");
        String remove = two.page().select("[id='purchase:basket'] button").first().attr("name").substring("purchase:".length());

        Answer left = two.press("purchase", remove);
        assertThat(left.text("due")).contains("20.00");
        Answer receipt = left.fill("purchase", Map.of("points", "500")).press("submit");

        assertThat(receipt.page().select(".receipt").text()).contains("Net", "500 points", "15.00").doesNotContain("Ball");
        assertThat(receipt.text("balance")).isEqualTo("15");
    }

    @Test
    void theLanguageIsChosenByAPost() {
        Answer chinese = Place.visitor().open("/login.xhtml").press("language", "zh");

        assertThat(chinese.page().select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(chinese.text()).contains("登录");
    }

    @Test
    void signOutIsAPost() {
        DeskClient clerk = Place.freshly(Place.CLERK);

        assertThat(clerk.open("/desk.xhtml").press("signout", "submit").text()).contains("You are signed out");
        assertThat(clerk.ask("/desk.xhtml").status()).isEqualTo(302);
    }

    @Test
    void aMemberIsEditedClosedAndReopened() {
        String number = Place.member("Plain Edit");
        Answer edited = Place.clerk().open("/member/edit.xhtml?member=" + number).fill("edit", Map.of("name", "Plain Edited")).press("submit");
        assertThat(edited.messages()).contains("Plain Edited was saved");

        Answer closed = Place.clerk().open("/member/close.xhtml?member=" + number).press("close", "submit");
        assertThat(closed.messages()).contains("is closed");

        assertThat(closed.press("reopen", "submit").messages()).contains("is a member again");
    }

    @Test
    void phoneAndEmailAreShownWhenAskedFor() {
        String phone = Place.freshPhone();
        String number = Place.member("Plain Phone", Map.of("phone", phone));

        Answer shown = Place.clerk().open("/member/show.xhtml?member=" + number).press("reveal", "submit");

        assertThat(shown.text("phone").replaceAll("\\D", "")).endsWith(phone);
    }

    @Test
    void aProductIsPutOnSaleAndSoldByItsCode() {
        String code = "P" + Place.next();
        Place.product(code, "Court " + code, "80.00");

        Answer added = Place.clerk().open("/purchase/enter.xhtml?member=" + Place.member("Court Buyer")).fill("purchase", Map.of("product", code)).press("addLine");

        assertThat(added.text("due")).contains("80.00");
        assertThat(added.text()).contains("Court " + code);
    }

    @Test
    void theServerTellsThatItLivesAndIsReady() {
        assertThat(Place.visitor().ask("/health/live").status()).isEqualTo(200);
        assertThat(Place.visitor().ask("/health/ready").status()).isEqualTo(200);
    }
}
