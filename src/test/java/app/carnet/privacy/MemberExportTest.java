package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.mail.MailKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemberExportTest {

    @ParameterizedTest
    @EnumSource(MemberSection.class)
    void everyFieldHasANameThatIsUsedOnceInItsSection(MemberSection section) {
        assertThat(section.fields()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyFieldAndEverySectionIsNamedInBothLanguages() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            ResourceBundle words = ResourceBundle.getBundle("i18n.Messages", language);
            assertThat(Arrays.stream(MemberSection.values()).flatMap(section -> section.fields().stream())).allMatch(field -> words.containsKey("MemberField." + field));
            assertThat(Arrays.stream(MemberSection.values())).allMatch(section -> words.containsKey("MemberSection." + section.name()));
        }
    }

    @Test
    void aLinkThatOpensTheAccountIsNotGivenAway() {
        assertThat(Arrays.stream(MailKind.values()).filter(MailKind::isSecret)).isNotEmpty().allMatch(kind -> MemberSection.MAILS.query().contains("'" + kind + "'"));
    }

    @Test
    void noTwoSectionsShareAName() {
        assertThat(Arrays.stream(MemberSection.values()).map(MemberSection::key)).doesNotHaveDuplicates();
    }
}
