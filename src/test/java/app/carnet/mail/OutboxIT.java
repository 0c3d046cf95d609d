package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.MovableClock;
import app.carnet.testkit.A;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages on their way from the outbox to the mail server's disk. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    @Inject
    private Outbox outbox;
    @Inject
    private MailJob job;
    @Inject
    private MailDelivery delivery;
    @Inject
    private UserTransaction transaction;

    private final String number = "M" + System.nanoTime();
    private final Recipient wang = new Recipient(number, "王小明", number.toLowerCase(Locale.ROOT) + "@example.com", Locale.SIMPLIFIED_CHINESE, MailChoices.USUAL, false);

    @BeforeEach
    void openThePlace() {
        A.place();
    }

    @Test
    void aMessageIsSentOnceAndReadsAsItWasWritten() throws Exception {
        post(wang, MailKind.WELCOME, number);
        job.run();
        job.run();

        List<String> letters = letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0)).contains("Message-ID: <" + id() + ".carnet@example.com>", "Auto-Submitted: auto-generated", "Content-Language: zh-CN");
        assertThat(Rows.count("mail_message WHERE member_number = ? AND sent_at IS NOT NULL AND due_at IS NULL", number)).isEqualTo(1);
    }

    @Test
    void aboutOneEventNobodyIsWrittenToTwice() throws Exception {
        post(wang, MailKind.WELCOME, number);
        post(wang, MailKind.WELCOME, number);
        job.run();

        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotTold() throws Exception {
        transaction.begin();
        outbox.post(MailKind.WELCOME, number, wang, values());
        transaction.rollback();
        job.run();

        assertThat(letters()).isEmpty();
        assertThat(Rows.count("mail_message WHERE member_number = ?", number)).isZero();
    }

    @Test
    void nothingIsPostedOutsideATransaction() {
        assertThatThrownBy(() -> outbox.post(MailKind.WELCOME, number, wang, values())).isInstanceOf(jakarta.ejb.EJBException.class);
    }

    @Test
    void whoDoesNotWantAKindOrHasNoAddressIsNotWrittenTo() throws Exception {
        post(new Recipient(number, "Wang", null, Locale.ENGLISH, MailChoices.USUAL, false), MailKind.WELCOME, number);
        post(new Recipient(number, "Wang", "wang@example.com", Locale.ENGLISH, MailChoices.of(List.of()), false), MailKind.WELCOME, number);

        assertThat(Rows.count("mail_message WHERE member_number = ?", number)).isZero();
    }

    @Test
    void aMessageThatTheMailServerRefusesIsTriedAgainLaterAndLaterAndGivenUpAfterThreeDays() throws Exception {
        post(new Recipient(number, "Wang", "not an address", Locale.ENGLISH, MailChoices.USUAL, false), MailKind.WELCOME, number);
        long id = id();
        MovableClock clock = A.a(MovableClock.class);

        job.run();
        assertThat(Rows.number("SELECT attempts FROM mail_message WHERE id = ?", id)).isEqualTo(1);
        job.run();
        assertThat(Rows.number("SELECT attempts FROM mail_message WHERE id = ?", id)).as("not before the pause is over").isEqualTo(1);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
        job.run();
        assertThat(Rows.number("SELECT attempts FROM mail_message WHERE id = ?", id)).isEqualTo(2);
        assertThat(Rows.count("mail_message WHERE id = ? AND problem IS NOT NULL AND problem NOT LIKE '%not an address%'", id)).isEqualTo(1);
        clock.moveTo(clock.instant().plus(Duration.ofDays(4)));
        job.run();
        assertThat(Rows.count("mail_message WHERE id = ? AND due_at IS NOT NULL", id)).as("the mail server was away for four days").isEqualTo(1);
        Rows.change("UPDATE mail_message SET attempts = 7 WHERE id = " + id);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        job.run();
        assertThat(Rows.count("mail_message WHERE id = ? AND due_at IS NULL AND sent_at IS NULL", id)).as("given up").isEqualTo(1);
    }

    @Test
    void moreThanFitsIntoOneRoundIsSentAtOnceAndLinksFirst() throws Exception {
        transaction.begin();
        for (int each = 0; each < 120; each++) {
            outbox.post(MailKind.WELCOME, number + ":" + each, wang, values());
        }
        outbox.post(MailKind.RESET_PASSWORD, number, wang, Map.of("link", "https://desk.example/"));
        transaction.commit();

        assertThat(delivery.due().get(0)).isEqualTo(id());
        job.run();

        assertThat(Rows.count("mail_message WHERE member_number = ? AND sent_at IS NOT NULL", number)).isEqualTo(121);
    }

    @Test
    void aMessageThatCannotBeMadeKeepsNoOtherBack() throws Exception {
        post(wang, MailKind.WELCOME, number);
        Rows.change("UPDATE mail_message SET body = NULL, due_at = 0 WHERE id = " + id());
        long broken = id();
        post(wang, MailKind.EMAIL_CHANGED, number);
        job.run();

        assertThat(letters()).hasSize(1);
        assertThat(Rows.count("mail_message WHERE id = ? AND problem LIKE 'NullPointer%' AND sent_at IS NULL", broken)).isEqualTo(1);
    }

    @Test
    void twoServersTakeAMessageUpOnlyOnce() throws Exception {
        post(wang, MailKind.WELCOME, number);

        assertThat(delivery.take(id())).isPresent();
        assertThat(delivery.take(id())).isEmpty();
    }

    @Test
    void aLinkIsWrittenDownNoLongerThanUntilItIsSentOrGivenUp() throws Exception {
        String link = "https://desk.example/?link=" + number;
        post(wang, link);
        job.run();

        assertThat(letters()).hasSize(1);
        assertThat(Rows.count("mail_message WHERE member_number = ? AND body IS NULL AND sent_at IS NOT NULL", number)).isEqualTo(1);

        post(new Recipient(number, "Wang", "not an address", Locale.ENGLISH, MailChoices.USUAL, false), link);
        Rows.change("UPDATE mail_message SET attempts = 7, posted_at = 0 WHERE id = " + id());
        assertThat(Rows.count("mail_message WHERE id = ? AND body LIKE '%link=%'", id())).as("it must wait with its words").isEqualTo(1);
        job.run();
        assertThat(Rows.count("mail_message WHERE id = ? AND body IS NULL AND due_at IS NULL AND sent_at IS NULL", id())).isEqualTo(1);
    }

    @Test
    void whoIsSentThreeAnHourIsNobodyElsesLimit() throws Exception {
        Rows.change("INSERT INTO mail_message (id, event_key, kind, member_number, language, posted_at, forget_at)"
            + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
            + " SELECT -i, CONCAT('" + number + ":', i), 'RESET_PASSWORD', 'somebody', 'en', 0, 9000000000000000 FROM n");

        assertThat(admitted()).isTrue();
        assertThat(admitted()).isTrue();
        assertThat(admitted()).isTrue();
        assertThat(admitted()).isFalse();
        MovableClock clock = A.a(MovableClock.class);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(admitted()).isTrue();
        Rows.change("DELETE FROM mail_message WHERE id BETWEEN -400 AND -1");
    }

    @Test
    void whatIsRecalledIsNotSentAndAllElseIs() throws Exception {
        post(wang, MailKind.WELCOME, number);
        post(wang, MailKind.EMAIL_CHANGED, number);
        transaction.begin();
        outbox.recall(number, kind -> kind == MailKind.WELCOME);
        transaction.commit();
        job.run();

        assertThat(letters()).singleElement().asString().contains("Message-ID: <" + id() + ".carnet");
    }

    @Test
    void addressAndWordsAreForgottenThirtyDaysAfterTheyWereSent() throws Exception {
        post(wang, MailKind.WELCOME, number);
        job.run();
        MovableClock clock = A.a(MovableClock.class);
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        delivery.forgetOld();

        assertThat(Rows.count("mail_message WHERE member_number = ? AND recipient IS NULL AND subject IS NULL AND body IS NULL AND sent_at IS NOT NULL", number)).isEqualTo(1);
    }

    @Test
    void aMemberWhoIsForgottenIsNotWrittenToAnyMore() throws Exception {
        post(wang, MailKind.WELCOME, number);
        transaction.begin();
        outbox.forget(number);
        transaction.commit();
        job.run();

        assertThat(letters()).isEmpty();
        assertThat(Rows.count("mail_message WHERE member_number = ? AND recipient IS NULL AND body IS NULL", number)).isEqualTo(1);
    }

    @AfterEach
    void setTheClockRight() {
        A.a(MovableClock.class).reset();
    }

    private void post(Recipient to, MailKind kind, String event) throws Exception {
        transaction.begin();
        outbox.post(kind, event, to, values());
        transaction.commit();
    }

    private void post(Recipient to, String link) throws Exception {
        transaction.begin();
        outbox.post(MailKind.RESET_PASSWORD, Long.toString(System.nanoTime()), to, Map.of("link", link));
        transaction.commit();
    }

    private boolean admitted() throws Exception {
        transaction.begin();
        boolean admitted = outbox.admit(MailKind.RESET_PASSWORD, number);
        transaction.commit();
        return admitted;
    }

    private static Map<String, String> values() {
        return Map.of("member", "1000 0238", "points", "57");
    }

    private long id() {
        return Rows.number("SELECT MAX(id) FROM mail_message WHERE member_number = ?", number);
    }

    /** What has arrived for this test's member, as it lies on the mail server's disk. */
    private List<String> letters() throws IOException {
        List<String> letters = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("carnet.test.mailbox")))) {
            for (Path file : files.toList()) {
                letters.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return letters.stream().filter(letter -> letter.contains("To: " + wang.address())).toList();
    }
}
