package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationConfirmPageIT extends PageTest {

    private static final Map<String, String> MINE = Map.of("password", Place.PASSWORD);

    private String email;
    private String page;

    @BeforeEach
    void register() {
        Place.open();
        Rows.change("UPDATE programme SET self_registering = 'ON'", "DELETE FROM hourly_count");
        email = "self" + Place.next() + "@example.com";
        page = Place.registration(email);
    }

    @AfterEach
    void asBefore() {
        Rows.change("UPDATE programme SET self_registering = 'OFF'", "DELETE FROM self_registration");
    }

    @Test
    void lookingMakesNobodyAMemberAndPressingDoesOnce() {
        Answer first = Place.visitor().open(page);
        Answer second = Place.visitor().open(page);
        assertThat(Rows.count("member WHERE email = ?", email)).isZero();

        Answer mine = first.fill("confirm", MINE).press("submit");
        assertThat(mine.address()).contains("/my/index.xhtml");
        assertThat(mine.messages()).contains("show your phone number at the desk");

        assertThat(second.fill("confirm", MINE).press("submit").text("over")).contains("used already");
        assertThat(Rows.count("member WHERE email = ?", email)).isEqualTo(1);
    }

    @Test
    void whereItIsSwitchedOffMeanwhileTheLinkSaysSoWhenItIsOpened() {
        Place.programme(Map.of("selfRegistering", "OFF"));

        Answer off = Place.visitor().open(page);

        assertThat(off.text("off")).contains("only at the desk");
        assertThat(off.page().getElementById("confirm")).isNull();
    }

    /** Otherwise whoever registers with another one's address would know the password of the account its owner confirms. */
    @Test
    void theOwnerOfAnAddressWithWhichAStrangerRegisteredMakesNoAccountThatTheStrangerCanUse() {
        Answer refused = Place.visitor().open(page).fill("confirm", Map.of("password", "a dry red window")).press("submit");

        assertThat(refused.message("confirm", "password")).contains("not the password chosen").contains("register yourself");
        assertThat(refused.text()).doesNotContain("a dry red window");
        assertThat(Rows.count("member WHERE email = ?", email)).isZero();
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isEqualTo(1);
        assertThat(refused.fill("confirm", MINE).press("submit").address()).contains("/my/index.xhtml");
    }

    @Test
    void theMemberSignsInWithThePasswordTheyChoseAndSeesThatThePhoneWaits() {
        Place.visitor().open(page).fill("confirm", MINE).press("submit");

        DeskClient member = Place.visitor().signIn(email, Place.PASSWORD);
        assertThat(member.open("/my/index.xhtml").page().select("h1").text()).isEqualTo("Lin Link");
        assertThat(member.open("/my/details.xhtml").text("phone")).contains("waits for the desk");
    }

    @Test
    void aSessionThatWasThereBeforeIsNotTheMembers() {
        DeskClient visitor = Place.visitor();
        Answer form = visitor.open(page);
        String before = visitor.sessionId();

        form.fill("confirm", MINE).press("submit");

        assertThat(visitor.sessionId()).isNotEqualTo(before);
        assertThat(Place.visitor().takeSession(before).ask("/my/index.xhtml").header("Location")).contains("/login.xhtml");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.visitor(), "/registration/confirm.xhtml", "Confirm your address", "确认邮箱");
    }
}
