package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class MemberClosePageIT extends BrowserTest {

    private static final String PAGE = "/member/close.xhtml?member=";
    private String member;

    @BeforeEach
    void register() {
        Place.open();
        member = Place.member("Going Away");
    }

    @Test
    void clerksAndManagersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE + member, Role.CLERK, Role.MANAGER);
    }

    @Test
    void theQuestionNamesTheMemberAndEnterAnswersIt() {
        browser.signIn(Place.CLERK).open(PAGE + member).awaitFocus("close:submit");
        assertThat(browser.textOf("main")).contains("Close the membership of Going Away?");

        browser.press(Keys.ENTER).awaitAddress("/member/show.xhtml?member=" + member);

        assertThat(browser.messages()).contains("The membership of Going Away is closed");
    }

    @Test
    void escapeKeepsTheMembershipOpen() {
        browser.signIn(Place.CLERK).open(PAGE + member).press(Keys.ESCAPE).awaitAddress("/member/show.xhtml?member=" + member);

        assertThat(Place.rows("member WHERE status = 'ACTIVE' AND number = '" + member + "'")).isEqualTo(1);
    }

    @Test
    void theSameFormPostedTwiceClosesOnce() {
        Answer form = Place.clerk().open(PAGE + member);
        form.press("close", "submit");

        assertThat(form.press("close", "submit").messages()).contains("The membership of Going Away is closed");
        assertThat(Place.rows("audit_entry WHERE deed = 'MEMBER_CLOSED' AND subject_key = '" + member + "'")).isEqualTo(1);
    }

    @Test
    void aMembershipThatIsClosedAlreadyIsNotClosedAgain() {
        Place.clerk().open(PAGE + member).press("close", "submit");

        assertThat(Place.clerk().open(PAGE + member).messages()).contains("This membership is closed");
    }

    @Test
    void anUnknownMemberIsNotFound() {
        assertThat(Place.clerk().ask(PAGE + "99999999").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE + member, "Close membership", "注销会员");
    }
}
