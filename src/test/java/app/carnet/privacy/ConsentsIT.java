package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.settings.Programmes;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ConsentsIT {

    private static final String OF_MEMBER = "consent c LEFT JOIN consent_withdrawal w ON w.consent_id = c.id"
        + " LEFT JOIN consent_guardian g ON g.consent_id = c.id WHERE c.member_id = (SELECT id FROM member WHERE number = ?)";

    @Inject
    private ConsentService consentService;
    @Inject
    private Consents consents;
    @Inject
    private RegistrationService registration;
    @Inject
    private MemberService memberService;
    @Inject
    private Programmes programmes;
    @Inject
    private Clock clock;

    private final NewMember form = new NewMember();

    @BeforeEach
    void openThePlace() {
        A.place();
        form.setName("Consenting");
        form.setConsent(true);
    }

    @Test
    void aRegistrationKeepsWhatWasTickedAndNothingElse() {
        form.setProfiling(true);
        String number = register();

        assertThat(purposes(number)).containsExactlyInAnyOrder(ConsentPurpose.PROGRAMME, ConsentPurpose.PROFILING);
        assertThat(Rows.count(OF_MEMBER + " AND c.channel = 'DESK' AND c.text_version = '2026-11' AND w.consent_id IS NULL", number)).isEqualTo(2);
    }

    @Test
    void aWithdrawalIsARowOfItsOwnAndLeavesTheConsentAsItWas() {
        String number = A.member().number();
        give(number, ConsentPurpose.MARKETING_EMAIL);
        assertThat(isWrittenTo(number)).isTrue();

        withdraw(number, ConsentPurpose.MARKETING_EMAIL);

        assertThat(purposes(number)).containsExactly(ConsentPurpose.PROGRAMME);
        assertThat(isWrittenTo(number)).isFalse();
        assertThat(Rows.count(OF_MEMBER + " AND c.purpose = 'MARKETING_EMAIL' AND w.channel = 'DESK' AND w.withdrawn_at >= c.given_at", number)).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE deed IN ('CONSENT_GIVEN', 'CONSENT_WITHDRAWN') AND details = 'MARKETING_EMAIL, consent 2026-11'"
            + " AND member_number = ?", number)).isEqualTo(2);
    }

    @Test
    void aSecondPressChangesNothing() {
        String number = A.member().number();
        give(number, ConsentPurpose.PROFILING);
        give(number, ConsentPurpose.PROFILING);
        withdraw(number, ConsentPurpose.PROFILING);
        withdraw(number, ConsentPurpose.PROFILING);

        assertThat(Rows.count(OF_MEMBER + " AND c.purpose = 'PROFILING' AND w.consent_id IS NOT NULL", number)).isEqualTo(1);
    }

    @Test
    void twoTabsAtOnceGiveAndWithdrawOnce() {
        String number = A.member().number();

        assertThat(AtOnce.times(6, i -> done(() -> give(number, ConsentPurpose.PROFILING)))).noneMatch(RuntimeException.class::isInstance);
        assertThat(AtOnce.times(6, i -> done(() -> withdraw(number, ConsentPurpose.PROFILING)))).noneMatch(RuntimeException.class::isInstance);

        assertThat(Rows.count(OF_MEMBER + " AND c.purpose = 'PROFILING' AND w.consent_id IS NOT NULL", number)).isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnCanBeGivenAgainAndTheHistoryKeepsBoth() {
        String number = A.member().number();
        give(number, ConsentPurpose.PROFILING);
        withdraw(number, ConsentPurpose.PROFILING);
        give(number, ConsentPurpose.PROFILING);

        List<Consent> history = As.clerk(() -> consents.history(id(number)));
        assertThat(history).extracting(Consent::getPurpose).containsExactly(ConsentPurpose.PROFILING, ConsentPurpose.PROFILING, ConsentPurpose.PROGRAMME);
        assertThat(history).extracting(Consent::isStanding).containsExactly(true, false, true);
    }

    @Test
    void theConsentToTheProgrammeIsNotWithdrawnWhileOneStays() {
        String number = A.member().number();

        assertThatThrownBy(() -> withdraw(number, ConsentPurpose.PROGRAMME)).hasMessage("error.consent_programme");
        assertThat(purposes(number)).containsExactly(ConsentPurpose.PROGRAMME);
    }

    @Test
    void aClosedMemberAgreesToNothingButMayStillWithdraw() {
        String number = A.member().number();
        give(number, ConsentPurpose.PROFILING);
        As.clerk(() -> memberService.close(OperationToken.fresh(), number));

        assertThatThrownBy(() -> give(number, ConsentPurpose.MARKETING_EMAIL)).hasMessage("error.member_closed");
        withdraw(number, ConsentPurpose.PROFILING);
        assertThat(purposes(number)).containsExactly(ConsentPurpose.PROGRAMME);
    }

    @Test
    void aChildUnderFourteenIsNotRegisteredWithoutAGuardian() {
        form.setBirthday(today().minusYears(14).plusDays(1));

        assertThatThrownBy(this::register).hasMessage("error.guardian_required");
        form.setGuardian(" Wang Fang ");
        String number = register();

        assertThat(Rows.count(OF_MEMBER + " AND g.name = 'Wang Fang'", number)).isEqualTo(1);
    }

    @Test
    void whoIsFourteenTodayAgreesAloneAndNobodyElsesNameIsKept() {
        form.setBirthday(today().minusYears(14));
        form.setGuardian("Wang Fang");

        assertThat(Rows.count(OF_MEMBER + " AND g.name IS NOT NULL", register())).isZero();
    }

    @Test
    void membersAndStrangersSpeakForNobodyAtTheDesk() {
        String number = A.member().number();

        assertThatThrownBy(() -> As.member(() -> done(() -> consentService.withdraw(number, ConsentPurpose.PROFILING)))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> consentService.give(number, ConsentPurpose.PROFILING, null)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.member(() -> consents.history(id(number)))).hasMessageContaining("member");
    }

    private String register() {
        return As.clerk(() -> registration.register(OperationToken.fresh(), form));
    }

    private void give(String number, ConsentPurpose purpose) {
        As.clerk(() -> done(() -> consentService.give(number, purpose, null)));
    }

    private void withdraw(String number, ConsentPurpose purpose) {
        As.clerk(() -> done(() -> consentService.withdraw(number, purpose)));
    }

    private List<ConsentPurpose> purposes(String number) {
        return As.clerk(() -> consents.standing(id(number))).stream().map(Consent::getPurpose).toList();
    }

    private LocalDate today() {
        return programmes.current().today(clock);
    }

    private static boolean isWrittenTo(String number) {
        return Rows.count("member WHERE number = ? AND mail_marketing", number) == 1;
    }

    private static long id(String number) {
        return Rows.number("SELECT id FROM member WHERE number = ?", number);
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
