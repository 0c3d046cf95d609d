package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members decide about their own data: consents, a copy, the erasure. */
class MyConsentsPageIT extends PageTest {

    private static final String CONSENTS = "consent c LEFT JOIN consent_withdrawal w ON w.consent_id = c.id JOIN member m ON m.id = c.member_id WHERE m.number = ?";

    private String number;
    private DeskClient mine;

    @BeforeEach
    void signIn() {
        Place.open();
        number = Place.claimed(Place.memberWithPoints("Wang Mei", 1_240));
        mine = Place.freshly(number);
    }

    @Test
    void aConsentIsGivenWithOnePressAndWithdrawnWithTwo() {
        Answer given = mine.open("/my/consents.xhtml").press("givePROFILING", "submit");
        assertThat(Rows.count(CONSENTS + " AND c.purpose = 'PROFILING' AND c.channel = 'SELF' AND c.given_to = m.number AND w.consent_id IS NULL", number)).isEqualTo(1);

        Answer asked = mine.open("/my/consents.xhtml?withdraw=PROFILING");
        Answer done = asked.press("withdrawPROFILING", "submit");

        assertThat(given.text()).contains("The consent is kept");
        assertThat(given.page().select("a[href*='withdraw=PROFILING']")).hasSize(1);
        assertThat(done.text()).contains("The consent is withdrawn");
        assertThat(Rows.count(CONSENTS + " AND c.purpose = 'PROFILING' AND w.channel = 'SELF' AND w.withdrawn_by = m.number", number)).isEqualTo(1);
    }

    @Test
    void theMembershipItselfIsNotWithdrawnButLeadsToTheErasure() {
        Answer page = mine.open("/my/consents.xhtml?withdraw=PROGRAMME");

        assertThat(page.page().select("form[id=withdrawPROGRAMME]")).isEmpty();
        assertThat(page.page().select("a[href*='/my/erase.xhtml']")).isNotEmpty();
    }

    @Test
    void aChildComesToTheDeskWithAGuardianBeforeTheBirthdayIsKept() {
        Answer refused = mine.open("/my/details.xhtml").fill("details", Map.of("birthday", "2020-05-17")).press("submit");

        assertThat(refused.message("details", "birthday")).contains("come to the desk with a parent or guardian");
        assertThat(Rows.text("SELECT birthday FROM member WHERE number = ?", number)).isNull();
    }

    @Test
    void aCopyIsGivenFiveTimesAnHour() {
        for (int time = 1; time <= 5; time++) {
            assertThat(mine.ask("/my/data.json").status()).isEqualTo(200);
        }
        Answer refused = mine.ask("/my/data.json");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("five times within an hour", "To my card");
    }

    @Test
    void theCopyIsOnesOwnWhateverTheAddressSays() {
        String other = Place.member("Somebody Else");
        Rows.change("INSERT INTO mail_message (id, event_key, kind, member_number, language, recipient, subject, body, posted_at, forget_at)"
            + " SELECT -" + number + "000 - CAST(seq AS SIGNED), CONCAT('BIRTHDAY:" + number + ":', seq), 'BIRTHDAY', '" + number + "', 'en', 'x@example.com', 'Hello', 'Hello', 1,"
            + " 9000000000000000 FROM seq_1_to_201");

        Answer file = mine.ask("/my/data.json?member=" + other);

        assertThat(file.body()).contains("\"number\":\"" + number + "\"", "Wang Mei", "\"points\":1240").doesNotContain("Somebody Else");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"carnet-" + number + ".json\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).contains("no-store");
        Answer page = mine.open("/my/data.xhtml");
        assertThat(page.text()).contains("Wang Mei", "1,240").doesNotContain("Somebody Else");
        assertThat(page.page().select("main > .folds > details[open]")).isEmpty();
        assertThat(page.page().select("a[href*='of=MAILS']").text()).as("more than were counted").isEqualTo("Show all");
        assertThat(mine.open("/my/data.xhtml?of=MEMBER").text()).contains("Wang Mei").doesNotContain("Somebody Else");
        assertThat(mine.ask("/my/data.xhtml?of=ACCOUNTS").status()).isEqualTo(404);
        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_EXPORTED' AND member_number = ? AND actor = ?", number, number)).isEqualTo(1);
    }

    @Test
    void anErasureAsksForThePasswordAndIsTheLastThingAMemberDoes() {
        Answer refused = mine.open("/my/erase.xhtml").fill("erase", Map.of("password", "not my password")).press("submit");
        assertThat(refused.message("erase", "password")).isNotEmpty();
        assertThat(Rows.text("SELECT status FROM member WHERE number = ?", number)).isEqualTo("ACTIVE");

        Answer gone = mine.open("/my/erase.xhtml").fill("erase", Map.of("password", Place.PASSWORD)).press("submit");

        assertThat(gone.text()).contains("Your data were erased");
        assertThat(gone.page().select("#kept").attr("data-kept-card")).isEqualTo("forget");
        assertThat(mine.ask("/my/index.xhtml").status()).isEqualTo(302);
        assertThat(Rows.count("member WHERE number = ? AND status = 'ERASED' AND name NOT LIKE '%Wang%'", number)).isEqualTo(1);
        assertThat(Place.clerk().open("/member/show.xhtml?member=" + number).page().select("h1").text()).contains("Erased member");
    }

    @Test
    void aManagerErasesAndBansAndLiftsTheBan() {
        String phone = Place.freshPhone();
        String banned = Place.member("Rude Person", Map.of("phone", phone));
        Answer erased = Place.manager().open("/privacy/erase.xhtml?member=" + banned).fill("erase", Map.of("reason", "BANNED", "sure", "true")).press("submit");

        Answer refused = Place.clerk().open("/registration/new.xhtml").fill("registration", Map.of("name", "New Name", "phone", phone, "consent", "true")).press("submit");

        assertThat(erased.text()).contains("The member is erased");
        assertThat(refused.text()).contains("a person who was banned (formerly member " + banned);
        assertThat(Place.manager().open("/privacy/bans.xhtml").text()).contains(banned.substring(0, 4) + " " + banned.substring(4));
        assertThat(Place.clerk().ask("/privacy/bans.xhtml").status()).isEqualTo(403);
    }
}
