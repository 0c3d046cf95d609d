package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.Browser;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class MemberEditPageIT extends BrowserTest {

    private String member;

    @BeforeEach
    void register() {
        member = Place.member("Before");
    }

    @Test
    void aChangedNameIsShownAndFound() {
        String name = "After " + Place.next();
        edit().type("edit:name", name).press(Keys.F9).awaitAddress("/member/show.xhtml");

        assertThat(browser.textOf("h1")).startsWith(name);
        assertThat(Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", name)).press("open").address()).contains("member=" + member);
    }

    @Test
    void ofTwoClerksTheSecondIsWarnedAndKeepsWhatWasTyped() {
        edit().type("edit:name", "The Second");
        Place.clerk().open("/member/edit.xhtml?member=" + member).fill("edit", Map.of("name", "The First")).press("submit");

        browser.click("edit:submit");

        assertThat(browser.messages()).contains("Somebody else changed this");
        assertThat(browser.value("edit:name")).isEqualTo("The Second");
        assertThat(Place.clerk().open("/member/show.xhtml?member=" + member).page().title()).startsWith("The First");
        assertThat(Rows.text("SELECT language FROM member WHERE number = ?", member)).as("nobody has chosen one").isNull();
    }

    @Test
    void pressingAgainAfterTheWarningStillDoesNotOverwriteTheOtherClerk() {
        edit().type("edit:name", "The Second");
        Place.clerk().open("/member/edit.xhtml?member=" + member).fill("edit", Map.of("name", "The First")).press("submit");

        browser.click("edit:submit").click("edit:submit");

        assertThat(Place.clerk().open("/member/show.xhtml?member=" + member).page().title()).startsWith("The First");
    }

    @Test
    void aPhoneThatAnotherMemberHasIsRefusedWithALinkToThatMember() {
        String phone = Place.freshPhone();
        String owner = Place.member("Owner", Map.of("phone", phone));

        edit().type("edit:phone", phone).click("edit:submit");

        assertThat(browser.message("edit:phone")).contains("Another member has this phone already");
        assertThat(browser.has("main form a[href*='member=" + owner + "']")).isTrue();
    }

    @Test
    void whatIsTakenAwayIsGone() {
        String withPhone = Place.member("Phone To Forget", Map.of("phone", Place.freshPhone(), "birthday", "1990-05-17"));

        Place.clerk().open("/member/edit.xhtml?member=" + withPhone).fill("edit", Map.of("phone", "", "birthday", "")).press("submit");

        DeskClient.Answer again = Place.clerk().open("/member/edit.xhtml?member=" + withPhone);
        assertThat(again.value("edit", "phone") + again.value("edit", "birthday")).isEmpty();
    }

    @Test
    void badInputIsRefusedBesideItsFieldAndWhatWasTypedStays() {
        DeskClient.Answer refused = Place.clerk().open("/member/edit.xhtml?member=" + member)
            .fill("edit", Map.of("name", "x".repeat(10_000), "birthday", "1899-12-31")).press("submit");

        assertThat(refused.message("edit", "name")).contains("100");
        assertThat(refused.value("edit", "birthday")).isEqualTo("1899-12-31");
        assertThat(Place.clerk().open("/member/show.xhtml?member=" + member).page().title()).startsWith("Before");
    }

    private Browser edit() {
        return browser.signIn(Place.CLERK).open("/member/edit.xhtml?member=" + member).awaitFocus("edit:name");
    }
}
