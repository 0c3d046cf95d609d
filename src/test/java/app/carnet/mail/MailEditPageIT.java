package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailEditPageIT extends PageTest {

    private static final String PAGE = "/mail/edit.xhtml?words=BIRTHDAY.zh-CN";

    @BeforeEach
    void openThePlace() {
        Place.open();
    }

    @AfterEach
    void takeCarnetsWordsAgain() {
        Answer page = Place.manager().open(PAGE);
        if (page.page().getElementById("removal:reset") != null) {
            page.press("removal", "reset");
        }
    }

    @Test
    void theFormBeginsWithCarnetsWordsAndSaysWhichBlanksThereAre() {
        Answer page = Place.manager().open("/mail/edit.xhtml?words=POINTS_EXPIRING.en");

        assertThat(page.value("words", "subject")).isEqualTo("{points} points expire soon – {place}");
        assertThat(page.text("words:body_help")).contains("{name} {place} {points} {day}");
        assertThat(page.text("letter")).contains("57 points expire soon – Green Gym", "Hello Alex Kim,", "after 31 Dec 2026");
    }

    @Test
    void thePlacesOwnWordsAreSavedShownInTheListAndTakenBack() {
        Place.manager().open(PAGE).fill("words", Map.of("subject", "{name}，生日快乐 🎂", "body", "{place}祝您：\n生日快乐！")).press("words", "save");

        Answer saved = Place.manager().open(PAGE);
        assertThat(saved.value("words", "subject")).isEqualTo("{name}，生日快乐 🎂");
        assertThat(saved.text("letter")).contains("王小明，生日快乐 🎂", "Green Gym祝您：");
        assertThat(Place.manager().open("/mail/templates.xhtml").text()).contains("your own words");
        assertThat(Rows.count("audit_entry WHERE deed = 'MAIL_TEMPLATE_EDITED' AND subject_key = 'BIRTHDAY.zh-CN'")).isPositive();

        saved.press("removal", "reset");
        assertThat(Place.manager().open(PAGE).value("words", "subject")).isEqualTo("{place}祝您生日快乐");
    }

    @Test
    void aBlankThatDoesNotExistIsRefusedBesideItsFieldAndNothingTypedIsLost() {
        Answer refused = Place.manager().open(PAGE).fill("words", Map.of("subject", "Happy {birthday}", "body", "{name}")).press("words", "save");

        assertThat(refused.message("words", "subject")).contains("“birthday”", "{name} {place}");
        assertThat(refused.value("words", "subject")).isEqualTo("Happy {birthday}");
        assertThat(Rows.count("mail_template WHERE kind = 'BIRTHDAY'")).isZero();
    }

    @Test
    void whatSomebodyElseHasSavedMeanwhileIsNotWrittenOver() {
        Answer first = Place.manager().open(PAGE);
        Place.manager().open(PAGE).fill("words", Map.of("subject", "One", "body", "One")).press("words", "save");

        Answer refused = first.fill("words", Map.of("subject", "Two", "body", "Two")).press("words", "save");

        assertThat(refused.messages()).contains("changed");
        assertThat(Place.manager().open(PAGE).value("words", "subject")).isEqualTo("One");
    }

    @Test
    void wordsOfAKindThatDoesNotExistAreNotFound() {
        assertThat(Place.manager().ask("/mail/edit.xhtml?words=NOTHING.en").status()).isEqualTo(404);
    }

    @Test
    void theOutboxListsWhatWasWrittenToAMemberButShowsNoSecretLink() {
        String member = Place.member("Mailed Member", Map.of("email", "mailed" + Place.next() + "@example.com"));

        Answer list = Place.manager().open("/mail/list.xhtml?member=" + member);

        assertThat(list.page().select("table.list tbody tr")).hasSize(1);
        assertThat(list.text()).contains("Welcome to Green Gym", "Hello Mailed Member,");
        assertThat(Place.clerk().ask("/mail/list.xhtml").status()).isEqualTo(403);
    }
}
