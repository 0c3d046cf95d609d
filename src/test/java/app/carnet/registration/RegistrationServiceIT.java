package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.OperationToken;
import app.carnet.member.DuplicateMemberException;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RegistrationServiceIT {

    private static final int AT_ONCE = 20;
    private static final String OF_MEMBER = " WHERE member_id = (SELECT id FROM member WHERE number = ?)";

    @Inject
    private RegistrationService registrationService;
    @Inject
    private Members members;

    @BeforeEach
    void openThePlace() {
        A.place();
    }

    @Test
    void aRegistrationMakesMemberCardAccountConsentAndAuditTogether() {
        String number = register(form("王小明"));

        assertThat(Rows.count("card" + OF_MEMBER, number)).isEqualTo(1);
        assertThat(Rows.count("point_account" + OF_MEMBER, number)).isEqualTo(1);
        assertThat(Rows.count("consent" + OF_MEMBER + " AND text_version = '2026-11' AND channel = 'DESK'", number)).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_REGISTERED' AND subject_key = ?", number)).isEqualTo(1);
    }

    @Test
    void twentySimultaneousRegistrationsOfOnePhoneMakeOneMember() {
        List<String> numbers = atOnce(i -> {
            NewMember form = form("王小明" + i);
            form.setPhone(new Phone("+8613900000001"));
            return registerOrNull(OperationToken.fresh(), form);
        });

        assertThat(numbers).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(Rows.count("member WHERE phone = '+8613900000001'")).isEqualTo(1);
    }

    @Test
    void twentySimultaneousRegistrationsOfOneEmailMakeOneMember() {
        List<String> numbers = atOnce(i -> {
            NewMember form = form("王小燕" + i);
            form.setEmail(new Email("twenty@example.com"));
            return registerOrNull(OperationToken.fresh(), form);
        });

        assertThat(numbers).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(Rows.count("member WHERE email = 'twenty@example.com'")).isEqualTo(1);
    }

    @Test
    void oneFormSentTwentyTimesAtOnceMakesOneMember() {
        String token = OperationToken.fresh();

        List<String> numbers = atOnce(i -> register(token, form("only once")));

        assertThat(numbers).doesNotContainNull().hasSize(AT_ONCE);
        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(Rows.count("member WHERE name = 'only once'")).isEqualTo(1);
    }

    @Test
    void theSameTokenWithAnotherNameIsRefused() {
        String token = OperationToken.fresh();
        register(token, form("first"));

        assertThatThrownBy(() -> register(token, form("second of the token"))).hasMessage("error.operation_reused");
        assertThat(Rows.count("member WHERE name = 'second of the token'")).isZero();
    }

    @Test
    void aRefusedFormCanBePutRightAndSentAgain() {
        String token = OperationToken.fresh();
        NewMember form = form("put right");
        form.setConsent(false);

        assertThatThrownBy(() -> register(token, form)).hasMessage("error.consent_required");
        assertThat(Rows.count("member WHERE name = 'put right'")).isZero();
        form.setConsent(true);
        assertThat(register(token, form)).isNotNull();
    }

    @Test
    void aDuplicatePhoneIsRefusedBesideItsField() {
        NewMember form = form("王");
        form.setPhone(new Phone("+8613900000002"));
        register(form);

        assertThatThrownBy(() -> register(form)).isInstanceOfSatisfying(DuplicateMemberException.class,
            refusal -> assertThat(refusal.getInput()).isEqualTo("phone"));
    }

    @Test
    void birthdaysBeforeNineteenHundredOrInTheFutureAreRefused() {
        for (LocalDate birthday : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(2999, 1, 1))) {
            NewMember form = form("born");
            form.setBirthday(birthday);

            assertThatThrownBy(() -> register(form)).isInstanceOf(BusinessException.class).hasMessage("error.birthday");
        }
    }

    @Test
    void everyNameComesBackAsTyped() {
        for (String name : List.of("王", "𠮷".repeat(50), "👩‍👩‍👧 Ann", "محمد علي", "O'Brien", "D’Arcy", "<b>#{7*7}</b>", "Ａｎｎ",
                "'; DROP TABLE member; --", "a", "A", "é", "e\u0301", "x".repeat(Member.NAME_LENGTH))) {
            String number = register(form(name));

            assertThat(As.clerk(() -> members.get(number)).getName()).isEqualTo(name);
        }
    }

    private NewMember form(String name) {
        NewMember form = new NewMember();
        form.setName(name);
        form.setConsent(true);
        return form;
    }

    private String register(NewMember form) {
        return register(OperationToken.fresh(), form);
    }

    private String register(String token, NewMember form) {
        return As.clerk(() -> registrationService.register(token, form));
    }

    private String registerOrNull(String token, NewMember form) {
        try {
            return register(token, form);
        } catch (DuplicateMemberException expectedOfAllButOne) {
            return null;
        }
    }

    private static List<String> atOnce(IntFunction<String> deed) {
        ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<String>> running = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> deed.apply(i), desks)).toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            desks.shutdown();
        }
    }
}
