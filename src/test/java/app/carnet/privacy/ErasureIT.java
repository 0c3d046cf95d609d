package app.carnet.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.DataDirectory;
import app.carnet.foundation.OperationToken;
import app.carnet.member.BirthdayMail;
import app.carnet.member.Email;
import app.carnet.member.Member;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.member.Phone;
import app.carnet.points.LedgerCheck;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is erased is gone, and everything that was booked still adds up. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {

    private static final String REGISTRATION = "INSERT INTO self_registration (id, stage, name, phone, email, language, begun_at, good_until, version) VALUES ";

    @Inject
    private ErasureService erasure;
    @Inject
    private ErasuresAgain again;
    @Inject
    private Members members;
    @Inject
    private MemberService memberService;
    @Inject
    private RegistrationService registration;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private LedgerCheck check;
    @Inject
    private Bans bans;
    @Inject
    private Consents consents;
    @Inject
    private BirthdayMail birthdayMail;
    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void openThePlace() {
        A.place();
    }

    @AfterEach
    void everythingStillAddsUp() {
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void nothingPersonalIsLeftInAnyColumnOfAnyTable() {
        PlantedMember planted = PlantedMember.plant();
        String number = planted.number();
        assertThat(TextsOfTheDatabase.holding(planted.words())).containsAll(planted.columns());

        erase(number, ErasureReason.REQUEST);

        assertThat(TextsOfTheDatabase.holding(planted.words())).isEmpty();
        assertThat(Rows.all("SELECT name, phone, phone_end, email, birthday, language, mail_choices, status FROM member WHERE number = ?", number).get(0))
            .containsEntry("name", "Erased member " + number.substring(0, 4) + " " + number.substring(4)).containsEntry("status", "ERASED")
            .containsEntry("phone_end", null).containsEntry("birthday", null).containsEntry("mail_choices", null);
        assertThat(Rows.count("member_name_part WHERE member_id = ?", id(number))).isZero();
        assertThat(Rows.count("account WHERE username = ? AND disabled AND password_hash IS NULL AND reset_code_hash IS NULL", number)).isEqualTo(1);
    }

    @Test
    void pointsAreGivenUpAndDebtIsLetOffSoThatNobodyOwesWhatNobodyCanUse() {
        String rich = A.member().withPoints(500).number();
        String poor = A.member().number();
        String receipt = PlantedMember.buy(poor, "100.00");
        As.manager(() -> ledger.redeem(OperationToken.fresh(), poor, 100, "Towel"));
        PlantedMember.refund(receipt, null);
        assertThat(As.clerk(() -> accounts.balance(id(poor)).debt())).isEqualTo(100);

        erase(rich, ErasureReason.REQUEST);
        erase(poor, ErasureReason.REQUEST);

        assertThat(Rows.count("point_account WHERE member_id IN (?, ?) AND balance = 0 AND debt = 0", id(rich), id(poor))).isEqualTo(2);
        assertThat(Rows.number("SELECT SUM(points) FROM point_lot WHERE account_id IN (?, ?)", id(rich), id(poor))).isZero();
        assertThat(Rows.number("SELECT points FROM point_entry WHERE account_id = ? AND source_kind = 'ERASURE' AND kind = 'EXPIRE'", id(rich))).isEqualTo(-500);
    }

    @Test
    void aPurchaseOfSomebodyErasedIsStillRefundedInMoneyAndItsPointsStayGivenUp() {
        String number = A.member().withPoints(1_000).number();
        String receipt = PlantedMember.buyFor(number, "100.00", 500);
        erase(number, ErasureReason.REQUEST);

        String refund = PlantedMember.refund(receipt, "Broke her leg");

        assertThat(Rows.text("SELECT remark FROM refund WHERE number = ?", refund)).isNull();
        assertThat(Rows.text("SELECT amount FROM refund WHERE number = ?", refund)).startsWith("95.00");
        assertThat(Rows.count("point_account WHERE member_id = ? AND balance = 0 AND debt = 0", id(number))).isEqualTo(1);
    }

    @Test
    void aFriendOfSomebodyErasedBuysAndGivesBackAsEver() {
        String referrer = A.member().number();
        NewMember form = new NewMember();
        form.setName("Friend");
        form.setConsent(true);
        form.setReferrer(referrer);
        String friend = As.clerk(() -> registration.register(OperationToken.fresh(), form));
        erase(referrer, ErasureReason.REQUEST);

        PlantedMember.refund(PlantedMember.buy(friend, "10.00"), null);

        assertThat(Rows.count("member WHERE number = ? AND referred_by = ?", friend, id(referrer))).isEqualTo(1);
        assertThat(Rows.count("point_account WHERE member_id = ? AND balance = 0", id(referrer))).isEqualTo(1);
    }

    @Test
    void nobodyBooksEditsReopensOrFindsSomebodyErasedByTheirName() {
        String number = A.member().named("Ottokar Vanishing").number();
        erase(number, ErasureReason.REQUEST);
        Member erased = As.clerk(() -> members.get(number));

        assertThat(As.clerk(() -> members.search("Vanishing", 5))).isEmpty();
        assertThat(As.clerk(() -> members.search("Erased", 50))).doesNotContain(erased);
        assertThat(As.clerk(() -> members.search(number, 5))).containsExactly(erased);
        assertThatThrownBy(() -> As.clerk(() -> memberService.reopen(OperationToken.fresh(), number))).hasMessage("error.member_erased");
        assertThatThrownBy(() -> As.clerk(() -> memberService.edit(OperationToken.fresh(), erased, erased.getVersion()))).hasMessage("error.member_erased");
        assertThatThrownBy(() -> As.manager(() -> ledger.adjust(OperationToken.fresh(), number, 1, "x"))).hasMessage("error.member_erased");
        assertThatThrownBy(() -> PlantedMember.buy(number, "1.00")).hasMessage("error.member_erased");
    }

    @Test
    void aSecondErasureChangesNothing() {
        String number = A.member().withPoints(5).number();
        erase(number, ErasureReason.REQUEST);
        Map<String, Object> before = Rows.all("SELECT * FROM member WHERE number = ?", number).get(0);

        erase(number, ErasureReason.REQUEST);

        assertThat(Rows.all("SELECT * FROM member WHERE number = ?", number).get(0)).isEqualTo(before);
        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_ERASED' AND member_number = ? AND details = 'REQUEST, points -5'", number)).isEqualTo(1);
    }

    @Test
    void clerksMembersAndStrangersEraseNobody() {
        String number = A.member().number();

        assertThatThrownBy(() -> As.clerk(() -> done(() -> erasure.erase(number, ErasureReason.REQUEST, Locale.ENGLISH)))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.member(() -> done(() -> erasure.erase(number, ErasureReason.REQUEST, Locale.ENGLISH)))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> erasure.erase(number, ErasureReason.REQUEST, Locale.ENGLISH)).isInstanceOf(EJBAccessException.class);
        assertThat(Rows.text("SELECT status FROM member WHERE number = ?", number)).isEqualTo("ACTIVE");
    }

    @Test
    void whoWasBannedIsRecognisedByPhoneAndByEmailUntilTheBanIsLifted() {
        String number = A.member().withPhone("+8613911118881").withEmail("banned@example.com").number();
        erase(number, ErasureReason.BANNED);

        assertThat(bans.recognise(new Phone("+8613911118881"), null)).contains(number);
        assertThat(bans.recognise(null, new Email("banned@example.com"))).contains(number);
        assertThat(bans.recognise(new Phone("+8613911118882"), null)).isEmpty();
        assertThat(bans.recognise(null, null)).isEmpty();
        assertThatThrownBy(() -> A.member().withEmail("banned@example.com").number()).hasMessage("error.banned_person");
        As.manager(() -> done(() -> erasure.liftBan(number, Locale.ENGLISH)));
        assertThat(A.member().withEmail("banned@example.com").number()).isNotEqualTo(number);

        String unconfirmed = A.member().number();
        Rows.change(named(unconfirmed, "ontrial@example.com"));
        erase(unconfirmed, ErasureReason.BANNED);
        assertThat(bans.recognise(null, new Email("ontrial@example.com"))).as("an address that waits to be confirmed").contains(unconfirmed);
    }

    @Test
    void aLiftedBanStaysLiftedWhateverARestoreBringsBack() throws IOException {
        String member = A.member().withPhone("+8613911119991").number();
        String banned = A.member().withPhone("+8613911119992").number();
        for (String number : List.of(member, banned)) {
            erase(number, ErasureReason.BANNED);
            As.manager(() -> done(() -> erasure.liftBan(number, Locale.ENGLISH)));
        }
        Rows.change(backAgain(member, "+8613911119991"),
            "INSERT INTO banned_person (id, member_number, phone_hash, banned_at, banned_by) VALUES (" + id(banned) + ", '" + banned + "', 'hash', 1, 'lin')");

        again.run();
        again.complete();

        assertThat(Rows.count("member WHERE number = ? AND status = 'ERASED' AND phone IS NULL", member)).isEqualTo(1);
        assertThat(Rows.count("banned_person WHERE member_number IN (?, ?)", member, banned)).isZero();
        assertThat(Files.readAllLines(DataDirectory.file("erasures.log"))).filteredOn(line -> line.contains(" " + banned + " "))
            .extracting(line -> line.split(" ")[3]).containsExactly("BANNED", "LIFTED");
    }

    @Test
    void whoWasErasedMeanwhileIsNotBannedAnyMoreAndNobodySaysSo() {
        String own = A.member().withPhone("+8613911115551").number();
        String banned = A.member().withPhone("+8613911115552").number();
        erase(own, ErasureReason.REQUEST);
        erase(banned, ErasureReason.BANNED);

        assertThatThrownBy(() -> erase(own, ErasureReason.BANNED)).hasMessage("error.ban_too_late");
        erase(banned, ErasureReason.BANNED);
        assertThat(Rows.count("banned_person WHERE member_number IN (?, ?)", own, banned)).isEqualTo(1);
    }

    @Test
    void whoWasBannedGetsBackToNoMemberByTheirPhoneOrEmail() {
        erase(A.member().withPhone("+8613911116661").withEmail("barred@example.com").number(), ErasureReason.BANNED);
        String number = A.member().number();
        Member withPhone = As.clerk(() -> members.get(number));
        withPhone.setPhone(new Phone("+8613911116661"));
        Member withEmail = As.clerk(() -> members.get(number));
        withEmail.setEmail(new Email("barred@example.com"));

        assertThatThrownBy(() -> As.clerk(() -> memberService.edit(OperationToken.fresh(), withPhone, withPhone.getVersion()))).hasMessage("error.banned_person");
        assertThatThrownBy(() -> As.clerk(() -> memberService.edit(OperationToken.fresh(), withEmail, withEmail.getVersion()))).hasMessage("error.banned_person");
    }

    @Test
    void whatWasTypedWithTheSamePhoneOrEmailGoesTooWithWhatWasWrittenToIt() {
        String number = A.member().withPhone("+8613911117771").withEmail("typed@example.com").number();
        Rows.change(REGISTRATION + "(-71, 'WAITING', 'zqtyped', '+8613911117771', NULL, 'en', 1, 9000000000000000, 0)",
            REGISTRATION + "(-73, 'MAILED', 'zqtyped', NULL, 'zqnamed@example.com', 'en', 1, 9000000000000000, 0)",
            named(number, "zqnamed@example.com"),
            REGISTRATION + "(-72, 'MAILED', 'zqtyped', NULL, 'typed@example.com', 'en', 1, 9000000000000000, 0)",
            "INSERT INTO mail_message (id, event_key, kind, member_number, language, recipient, subject, body, posted_at, forget_at)"
                + " VALUES (-72, 'CONFIRM_EMAIL:-72', 'CONFIRM_EMAIL', '-72', 'en', 'typed@example.com', 'Hello', 'zqtyped', 1, 9000000000000000)");

        erase(number, ErasureReason.REQUEST);

        assertThat(TextsOfTheDatabase.holding(List.of("zqtyped", "zqnamed", "typed@example.com"))).isEmpty();
    }

    @Test
    void aLineThatCouldNotBeWrittenAndWhatOthersWroteMeanwhileAreMadeUpForWithinTheHour() throws IOException {
        String number = A.member().number();
        String addressed = named(number, "zqlate@example.com");
        erase(number, ErasureReason.REQUEST);
        Path file = DataDirectory.file("erasures.log");
        Files.write(file, Files.readAllLines(file).stream().filter(line -> !line.contains(" " + number + " ")).toList());
        Rows.change(addressed, "INSERT INTO mail_message (id, event_key, kind, member_number, language, recipient, subject, body, posted_at, due_at, forget_at)"
            + " VALUES (" + -id(number) + ", 'BIRTHDAY:" + number + "', 'BIRTHDAY', '" + number + "', 'en', 'zqlate@example.com', 'Hello', 'zqlate', 1, 9000000000000000, 9000000000000000)");

        again.complete();
        again.complete();

        assertThat(TextsOfTheDatabase.holding(List.of("zqlate"))).isEmpty();
        assertThat(Files.readAllLines(file)).filteredOn(line -> line.contains(" " + number + " ")).hasSize(1);
        assertThat(Rows.number("SELECT MAX(generation) FROM account WHERE username = ?", number)).isLessThanOrEqualTo(1);
    }

    @Test
    void whoeverHadReadTheMemberBeforeTheErasureWritesNothingAfterIt() throws Exception {
        String number = A.member().withEmail("stale@example.com").number();
        Member stale = As.clerk(() -> members.get(number));
        erase(number, ErasureReason.REQUEST);
        Rows.change("UPDATE member SET email = 'stale@example.com', mail_marketing = 1 WHERE number = '" + number + "'");

        birthdayMail.post(List.of(stale.getId()), LocalDate.of(2026, 1, 1));
        transaction.begin();
        try {
            assertThatThrownBy(() -> consents.give(stale, ConsentPurpose.PROFILING, ConsentChannel.SELF, null)).hasMessage("error.member_erased");
        } finally {
            transaction.rollback();
        }

        assertThat(Rows.count("mail_message WHERE member_number = ? AND kind = 'BIRTHDAY'", number)).isZero();
        Rows.change("UPDATE member SET email = NULL, mail_marketing = 0 WHERE number = '" + number + "'");
    }

    @Test
    void whoAskedThemselvesIsNotRecognisedAndMayComeBack() {
        erase(A.member().withPhone("+8613911113333").number(), ErasureReason.REQUEST);

        assertThat(A.member().withPhone("+8613911113333").number()).isNotEmpty();
    }

    @Test
    void whoCannotBeRecognisedIsNotBanned() {
        assertThatThrownBy(() -> erase(A.member().number(), ErasureReason.BANNED)).hasMessage("error.ban_unknowable");
    }

    @Test
    void whatARestoreBringsBackIsErasedAgainAtTheNextStart() {
        String number = A.member().withPhone("+8613911114444").withPoints(70).number();
        erase(number, ErasureReason.BANNED);
        Rows.change(backAgain(number, "+8613911114444"),
            "INSERT INTO member_name_part (suffix, member_id) VALUES ('back again', " + id(number) + ")", "DELETE FROM banned_person WHERE member_number = '" + number + "'");

        again.run();
        again.run();

        assertThat(Rows.count("member WHERE number = ? AND status = 'ERASED' AND phone IS NULL AND name LIKE 'Erased%'", number)).isEqualTo(1);
        assertThat(Rows.count("member_name_part WHERE member_id = ?", id(number))).isZero();
        assertThat(bans.recognise(new Phone("+8613911114444"), null)).contains(number);
        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_ERASED' AND member_number = ? AND details LIKE 'BANNED, again%'", number)).isEqualTo(1);
    }

    @Test
    void whoGotTheNumberAnewAfterARestoreStaysAndALineThatACrashKeptOutComesBack() throws IOException {
        String other = A.member().number();
        String lost = A.member().number();
        erase(lost, ErasureReason.REQUEST);
        Path file = DataDirectory.file("erasures.log");
        List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.contains(" " + lost + " ")).toList();
        Files.write(file, lines);
        Files.writeString(file, "2026-01-01T00:00:00Z " + other + " 42 REQUEST en\n2026-01-01T00:00:00Z 10", StandardOpenOption.APPEND);

        again.run();

        assertThat(Rows.text("SELECT status FROM member WHERE number = ?", other)).isEqualTo("ACTIVE");
        assertThat(Files.readAllLines(file)).anyMatch(line -> line.contains(" " + lost + " " + id(lost) + " REQUEST"));
    }

    private void erase(String number, ErasureReason reason) {
        As.manager(() -> done(() -> erasure.erase(number, reason, Locale.ENGLISH)));
    }

    private static String backAgain(String number, String phone) {
        return "UPDATE member SET name = 'Back Again', phone = '" + phone + "', phone_end = '4444', status = 'ACTIVE', closed_at = NULL WHERE number = '" + number + "'";
    }

    private static String named(String number, String email) {
        return "INSERT INTO email_change (member_id, email, asked_at) VALUES (" + id(number) + ", '" + email + "', 1)";
    }

    private static long id(String number) {
        return Rows.number("SELECT id FROM member WHERE number = ?", number);
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
