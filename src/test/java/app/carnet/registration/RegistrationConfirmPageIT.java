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

    private String email;
    private String page;

    @BeforeEach
    void register() {
        Place.open();
        Rows.change("UPDATE programme SET self_registering = 'ON'", "DELETE FROM hourly_count");
        email = "self" + Place.next() + "@example.com";
        Place.visitor().open("/registration/self.xhtml").fill("self", Map.of("name", "Lin Link", "email", email, "phone", Place.freshPhone(),
            "newPassword", Place.PASSWORD, "programme", "true")).press("submit");
        page = Rows.text("SELECT body FROM mail_message WHERE kind = 'CONFIRM_EMAIL' AND recipient = ?", email)
            .replaceAll("(?s).*(/registration/confirm.xhtml.link=[A-Za-z0-9_-]+).*", "$1");
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

        Answer mine = first.press("confirm", "submit");
        assertThat(mine.address()).contains("/my/index.xhtml");
        assertThat(mine.messages()).contains("show your phone number at the desk");

        assertThat(second.press("confirm", "submit").text("over")).contains("used already");
        assertThat(Rows.count("member WHERE email = ?", email)).isEqualTo(1);
    }

    @Test
    void theMemberSignsInWithThePasswordTheyChose() {
        Place.visitor().open(page).press("confirm", "submit");

        assertThat(Place.visitor().signIn(email, Place.PASSWORD).open("/my/index.xhtml").page().select("h1").text()).isEqualTo("Lin Link");
    }

    @Test
    void aSessionThatWasThereBeforeIsNotTheMembers() {
        DeskClient visitor = Place.visitor();
        Answer form = visitor.open(page);
        String before = visitor.sessionId();

        form.press("confirm", "submit");

        assertThat(visitor.sessionId()).isNotEqualTo(before);
        assertThat(Place.visitor().takeSession(before).ask("/my/index.xhtml").header("Location")).contains("/login.xhtml");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.visitor(), "/registration/confirm.xhtml", "Confirm your address", "确认邮箱");
    }
}
