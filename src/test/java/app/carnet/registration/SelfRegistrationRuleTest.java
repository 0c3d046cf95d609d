package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.BusinessException;
import app.carnet.member.Email;
import app.carnet.member.Phone;
import app.carnet.privacy.ConsentPurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelfRegistrationRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final SelfRegistration asked = new SelfRegistration();

    @BeforeEach
    void fillIn() {
        asked.setName("Lin");
        asked.setEmail(new Email("lin@example.com"));
        asked.getTicked().setProgramme(true);
    }

    @Test
    void aNameAnEmailAndTheConsentAreEnough() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aPhoneIsEnoughInPlaceOfAnEmail() {
        asked.setEmail(null);
        assertRefused("error.phone_or_email", "phone");

        asked.setPhone(new Phone("+8613800138000"));
        assertThat(refusals()).isEmpty();
    }

    @Test
    void withoutConsentToTheProgrammeNobodyRegistersWhateverElseIsAgreed() {
        asked.getTicked().setProgramme(false);
        asked.getTicked().setMarketing(true);

        assertRefused("error.programme_consent", "programme");
    }

    @Test
    void somebodyAgreesForAChildUntilTheDayBeforeTheFourteenthBirthday() {
        asked.setBirthday(LocalDate.of(2012, 11, 23));
        assertRefused("error.guardian_required", "guardian");

        asked.setGuardian("Lin's mother");
        assertThat(refusals()).isEmpty();

        asked.setGuardian(null);
        asked.setBirthday(LocalDate.of(2012, 11, 22));
        assertThat(refusals()).isEmpty();
    }

    @Test
    void nobodyIsBornTomorrow() {
        asked.setBirthday(TODAY.plusDays(1));

        assertRefused("error.birthday", "birthday");
    }

    @Test
    void onlyWhatWasTickedIsAgreedTo() {
        asked.awaitLink("hash", Instant.EPOCH);
        assertThat(asked.consents()).containsOnlyKeys(ConsentPurpose.PROGRAMME);

        asked.getTicked().setProfiling(true);
        asked.awaitDesk("hash", "0001", Instant.EPOCH);
        assertThat(asked.consents()).containsOnlyKeys(ConsentPurpose.PROGRAMME, ConsentPurpose.PROFILING);
    }

    @Test
    void thePasswordMustNotHoldWhatIsKnownOfThePerson() {
        asked.setPhone(new Phone("+8613800138000"));
        asked.setBirthday(LocalDate.of(1990, 5, 17));

        assertThat(asked.guessableWords()).containsExactly("8000", "lin", "19900517");
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        asked.setEmail(null);
        asked.setBirthday(TODAY.minusYears(5));
        asked.getTicked().setProgramme(false);

        assertThat(refusals()).extracting(BusinessException::getInput).containsExactly("phone", "guardian", "programme");
    }

    private List<BusinessException> refusals() {
        return SelfRegistrationRule.refusals(asked, TODAY);
    }

    private void assertRefused(String key, String input) {
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.getKey()).isEqualTo(key);
            assertThat(refusal.getInput()).isEqualTo(input);
        });
    }
}
