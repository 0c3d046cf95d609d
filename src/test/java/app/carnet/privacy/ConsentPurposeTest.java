package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentPurposeTest {

    /** What is found here is a text that once was shown: it is never changed, a new version is added instead. */
    @ParameterizedTest
    @EnumSource(ConsentPurpose.class)
    void theWordsOfTodayStandInBothLanguages(ConsentPurpose purpose) {
        String key = purpose.textKey(purpose.textVersion());

        assertThat(Messages.in(Locale.ENGLISH, key)).contains("{0}");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE, key)).contains("{0}").isNotEqualTo(Messages.in(Locale.ENGLISH, key));
    }

    @ParameterizedTest
    @EnumSource(value = ConsentPurpose.class, names = "PROGRAMME", mode = EnumSource.Mode.EXCLUDE)
    void everyPurposeButTheProgrammeIsOptional(ConsentPurpose purpose) {
        assertThat(purpose.isOptional()).isTrue();
        assertThat(ConsentPurpose.PROGRAMME.isOptional()).isFalse();
    }
}
