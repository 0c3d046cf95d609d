package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Mailed;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyEmailPageIT extends PageTest {

    private static final String KIND = "CONFIRM_EMAIL";
    private String old;
    private String fresh;
    private String member;
    private DeskClient me;

    @BeforeEach
    void aMemberAtHome() {
        Place.open();
        old = "old" + Place.next() + "@example.com";
        fresh = "fresh" + Place.next() + "@example.com";
        member = Place.claimed(Place.member("Moving Member", Map.of("email", old)));
        me = Place.freshly(member);
    }

    @AfterEach
    void asBefore() {
        Place.now();
    }

    @Test
    void anAddressCountsFromItsConfirmationOnAndTheOldOneIsTold() {
        assertThat(ask(fresh, Place.PASSWORD).messages()).contains("A link is on its way to the new address");
        String path = Mailed.path(member, KIND, 1);
        assertThat(address()).as("not confirmed yet").isEqualTo(old);

        assertThat(Place.visitor().open(path).page().getElementById("confirm")).isNotNull();
        assertThat(address()).as("only looked at").isEqualTo(old);
        assertThat(confirm(path, "not my password").message("confirm", "password")).contains("not your present password");
        assertThat(address()).as("the link alone is not enough").isEqualTo(old);
        assertThat(confirm(path, Place.PASSWORD).messages()).contains("your new address counts from now on");

        assertThat(address()).isEqualTo(fresh);
        assertThat(Rows.text("SELECT recipient FROM mail_message WHERE member_number = ? AND kind = 'EMAIL_CHANGED'", member)).isEqualTo(old);
        assertThat(Rows.count("email_change c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member)).isZero();
        assertThat(Place.visitor().open(path).text("void")).contains("has been used");
    }

    @Test
    void withoutThePasswordNothingIsSent() {
        assertThat(ask(fresh, "not my password").message("address", "password")).contains("not your present password");

        assertThat(Mailed.bodies(member, KIND)).isEmpty();
    }

    @Test
    void anothersAddressIsAnsweredAlikeAndCannotBeTaken() {
        String others = "other" + Place.next() + "@example.com";
        Place.member("Other Member", Map.of("email", others));

        assertThat(ask(others, Place.PASSWORD).messages()).isEqualTo(ask(fresh, Place.PASSWORD).messages());
        ask(others, Place.PASSWORD);
        String path = Mailed.path(member, KIND, 3);

        assertThat(Mailed.bodies(member, KIND).get(0)).doesNotContain("Moving", "Other Member");
        assertThat(confirm(path, Place.PASSWORD).messages()).contains("cannot be used");
        assertThat(address()).isEqualTo(old);
    }

    @Test
    void theLastLinkCountsForOneDayAndAFourthIsRefused() {
        ask(fresh, Place.PASSWORD);
        String first = Mailed.path(member, KIND, 1);
        ask("x" + fresh, Place.PASSWORD);
        ask("y" + fresh, Place.PASSWORD);
        String last = Mailed.path(member, KIND, 3);

        assertThat(ask("z" + fresh, Place.PASSWORD).message("address", "email")).contains("several links");
        assertThat(Place.visitor().open(first).text("void")).isNotNull();
        assertThat(Place.visitor().open(last).text("void")).isNull();
        Place.later(Duration.ofHours(25));
        assertThat(Place.visitor().open(last).text("void")).isNotNull();
    }

    @Test
    void theOldAddressIsToldAtOnceAndANewPasswordMakesTheLinkVoid() {
        ask(fresh, Place.PASSWORD);
        String path = Mailed.path(member, KIND, 1);
        assertThat(Rows.text("SELECT recipient FROM mail_message WHERE member_number = ? AND kind = 'EMAIL_NAMED'", member)).isEqualTo(old);

        me.open("/security/password.xhtml").fill("password", Map.of("oldPassword", Place.PASSWORD, "newPassword", "three quiet owls")).press("submit");

        assertThat(Place.visitor().open(path).text("void")).isNotNull();
        assertThat(address()).isEqualTo(old);
    }

    @Test
    void anAddressThatTheDeskEntersEndsEveryLinkThatWasSentToTheOneBefore() {
        ask(fresh, Place.PASSWORD);
        String confirms = Mailed.path(member, KIND, 1);
        Place.visitor().open("/security/forgot.xhtml").fill("forgot", Map.of("member", member)).press("submit");
        String resets = Mailed.path(member, "RESET_PASSWORD", 1);

        Place.clerk().open("/member/edit.xhtml?member=" + member).fill("edit", Map.of("email", "desk" + old)).press("submit");

        assertThat(address()).isEqualTo("desk" + old);
        assertThat(Place.visitor().open(confirms).text("void")).isNotNull();
        assertThat(Place.visitor().open(resets).text("void")).isNotNull();
        assertThat(Rows.count("email_change c JOIN member m ON m.id = c.member_id WHERE m.number = ?", member)).isZero();
        assertThat(Rows.count("mail_message WHERE member_number = ? AND kind = 'RESET_PASSWORD' AND due_at IS NOT NULL", member)).isZero();
    }

    @Test
    void nameAndBirthdayAreOnesOwnButTheBirthdayOnlyOnce() {
        me.open("/my/details.xhtml").fill("details", Map.of("name", "Moved Member", "birthday", "1990-05-17")).press("submit");

        Answer page = me.open("/my/details.xhtml");
        assertThat(page.value("details", "name")).isEqualTo("Moved Member");
        assertThat(page.page().getElementById("details:birthday")).isNull();
        page.forge("details", "submit", Map.of("details:birthday", "1991-01-01", "details:name", "Third Name", "points", "1000", "phone", "13900000000"));
        assertThat(Rows.all("SELECT name, CAST(birthday AS CHAR) AS birthday, phone FROM member WHERE number = ?", member).get(0))
            .containsEntry("name", "Third Name").containsEntry("birthday", "1990-05-17").containsEntry("phone", null);
        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_EDITED' AND subject_key = ? AND details = 'name, birthday'", member)).isEqualTo(1);
    }

    @Test
    void messagesAreChosenByKindAndLanguageAndEachSaysHow() {
        Answer page = me.open("/my/mail.xhtml");
        page.tick("choices", "wanted", List.of("RECEIPT", "TIER_CHANGED")).fill("choices", Map.of("language", "zh-CN")).press("submit");

        assertThat(Rows.all("SELECT mail_choices, language FROM member WHERE number = ?", member).get(0))
            .containsEntry("mail_choices", "RECEIPT,POINTS_EXPIRING,BIRTHDAY").containsEntry("language", "zh-CN");
        Place.purchase(member, "Ball", "10.00");
        assertThat(Mailed.bodies(member, "RECEIPT").get(0)).contains("感谢您的惠顾", "您可以自行选择接收哪些邮件：" + Place.address() + "/my/mail.xhtml");
        assertThat(Mailed.bodies(member, "WELCOME").get(0)).contains(Place.address() + "/my/mail.xhtml");
    }

    private Answer ask(String address, String password) {
        return me.open("/my/email.xhtml").fill("address", Map.of("email", address, "password", password)).press("submit");
    }

    private static Answer confirm(String path, String password) {
        return Place.visitor().open(path).fill("confirm", Map.of("password", password)).press("submit");
    }

    private String address() {
        return Rows.text("SELECT email FROM member WHERE number = ?", member);
    }
}
