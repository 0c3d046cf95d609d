package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailChoicesTest {

    private final MailChoicesConverter column = new MailChoicesConverter();

    @Test
    void whoHasNotChosenGetsAllButReceipts() {
        assertThat(MailChoices.USUAL.wants(MailKind.WELCOME)).isTrue();
        assertThat(MailChoices.USUAL.wants(MailKind.RECEIPT)).isFalse();
        assertThat(column.convertToDatabaseColumn(MailChoices.USUAL)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isEqualTo(MailChoices.USUAL);
    }

    @Test
    void onlyWhatWasChosenOtherwiseIsKept() {
        MailChoices choices = MailChoices.of(List.of(MailKind.RECEIPT, MailKind.WELCOME, MailKind.TIER_CHANGED, MailKind.BIRTHDAY));

        assertThat(column.convertToDatabaseColumn(choices)).isEqualTo("RECEIPT,POINTS_EXPIRING");
        assertThat(column.convertToEntityAttribute("RECEIPT,POINTS_EXPIRING")).isEqualTo(choices);
        assertThat(choices.wants(MailKind.POINTS_EXPIRING)).isFalse();
        assertThat(choices.wanted()).containsExactly(MailKind.WELCOME, MailKind.RECEIPT, MailKind.TIER_CHANGED, MailKind.BIRTHDAY);
    }

    @Test
    void whatSomebodyHasAskedForIsAlwaysSent() {
        assertThat(MailChoices.of(List.of()).wants(MailKind.RESET_PASSWORD)).isTrue();
    }

    @Test
    void aKindThatThisVersionDoesNotKnowIsPassedOver() {
        assertThat(MailChoices.read("BIRTHDAY,NEWS_OF_TOMORROW")).isEqualTo(MailChoices.read("BIRTHDAY"));
    }
}
