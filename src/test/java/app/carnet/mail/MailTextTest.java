package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.Language;
import app.carnet.settings.FormatTest;
import app.carnet.settings.Programme;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void blanksAreFilledWithWhatIsKnownOfTheMember() {
        MailText text = new MailText("{points} points", "Hello {name}, {points} points.");

        assertThat(text.filled(Map.of("name", "王小明 $1", "points", "57"))).isEqualTo(new MailText("57 points", "Hello 王小明 $1, 57 points."));
    }

    @Test
    void aValueWithABreakAddsNoHeader() {
        assertThat(new MailText("Hello {name}", "x").filled(Map.of("name", "Eve\r\nBcc: all@example.com")).subject())
            .isEqualTo("Hello Eve Bcc: all@example.com");
    }

    @Test
    void whatIsTooLongForTheOutboxIsCutOffButNotWithinACharacter() {
        MailText filled = new MailText("x{name}", "{name}").filled(Map.of("name", "🎂".repeat(9_000)));

        assertThat(filled.subject()).hasSize(299).startsWith("x🎂").endsWith("🎂");
        assertThat(filled.body()).hasSize(16_000);
    }

    @Test
    void aValueInBracesIsNotFilledOnceMore() {
        assertThat(new MailText("s", "{name}").filled(Map.of("name", "{points}", "points", "57")).body()).isEqualTo("{points}");
    }

    @Test
    void aBlankWithoutAValueStaysAsItIs() {
        assertThat(new MailText("s", "{receipt}").filled(Map.of()).body()).isEqualTo("{receipt}");
    }

    @Test
    void aBlankThatIsNoneOfTheKindsIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> new MailText("Hello", "{pionts}").check(MailKind.POINTS_EXPIRING))
            .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.getArguments())
                .containsExactly("pionts", "{name} {place} {points} {day}"));
    }

    @Test
    void aMailWhoseLinkIsMissingIsRefused() {
        assertThatThrownBy(() -> new MailText("A new password", "Hello {name}").check(MailKind.RESET_PASSWORD))
            .hasMessage("error.mail_blank_missing");
    }

    @Test
    void amountsInAPreviewAreInThePlacesCurrency() {
        assertThat(samples(Locale.ENGLISH)).containsEntry("lines", "2 × Day pass  30.00").containsEntry("paid", "€\u00A030.00").doesNotContainKey("product");
    }

    @Test
    void carnetsOwnWordsOfEveryKindInEveryLanguageUseItsBlanksAlone() {
        for (Locale language : Language.OFFERED) {
            Set<String> samples = new HashSet<>(samples(language).keySet());
            for (MailKind kind : MailKind.values()) {
                CarnetsWords.of(kind, language).check(kind);
                assertThat(samples).as("samples for %s", kind).containsAll(kind.blanks());
                MailText read = CarnetsWords.of(kind, language).filled(samples(language));
                assertThat(List.of(read.subject(), read.body())).noneMatch(text -> text.contains("{") || text.isBlank());
            }
        }
    }

    private static Map<String, String> samples(Locale language) {
        return MailSamples.of(language, "Gym", FormatTest.format(language, new Programme("Gym", Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"))));
    }
}
