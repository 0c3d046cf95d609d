package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.mail.MailJob;
import app.carnet.member.Email;
import app.carnet.member.EmailChangeService;
import app.carnet.member.Phone;
import app.carnet.points.PointLedger;
import app.carnet.privacy.ConsentPurpose;
import app.carnet.privacy.ErasureReason;
import app.carnet.privacy.ErasureService;
import app.carnet.security.Account;
import app.carnet.security.LinkPurpose;
import app.carnet.security.OneTimeLinks;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people become members by themselves, and what nobody learns by trying. */
@ExtendWith(ArquillianExtension.class)
class SelfRegistrationServiceIT {

    private static final String PASSWORD = "a wet green door";
    private static final Pattern LINK = Pattern.compile("link=([A-Za-z0-9_-]+)");
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 9_000_000 + 1_000_000);
    private static final String OF_MEMBER = " WHERE member_id = (SELECT id FROM member WHERE number = ?)";

    @Inject
    private SelfRegistrationService service;
    @Inject
    private SelfRegistrations registrations;
    @Inject
    private WaitingService waiting;
    @Inject
    private WaitingRegistrations desk;
    @Inject
    private OneTimeLinks links;
    @Inject
    private MovableClock clock;
    @Inject
    private UserTransaction transaction;

    private final long next = NEXT.incrementAndGet();
    private final String email = "self" + next + "@example.com";
    private final String phone = "+861355" + next;

    @BeforeEach
    void open() {
        A.place();
        way("ON");
        forgetCounts();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        way("OFF");
        forgetCounts();
        Rows.change("DELETE FROM self_registration", "DELETE FROM mail_message WHERE kind IN ('CONFIRM_EMAIL', 'ALREADY_MEMBER') AND due_at IS NOT NULL");
    }

    @Test
    void theLinkMakesAMemberWithEverythingTheDeskWouldGive() {
        SelfRegistration asked = byMail(email);
        asked.getTicked().setMarketing(true);
        asked.setLanguage("zh-CN");
        begin(asked);
        assertThat(Rows.count("member WHERE email = ?", email)).isZero();

        Account account = service.confirm(link(email), PASSWORD);

        String number = Rows.text("SELECT number FROM member WHERE email = ? AND language = 'zh-CN'", email);
        assertThat(account.getUsername()).isEqualTo(number);
        assertThat(account.isMembers() && account.isPasswordSet()).isTrue();
        assertThat(account.getLanguage()).isEqualTo("zh-CN");
        assertThat(Rows.count("card" + OF_MEMBER, number)).isEqualTo(1);
        assertThat(Rows.count("point_account" + OF_MEMBER, number)).isEqualTo(1);
        assertThat(Rows.all("SELECT purpose FROM consent" + OF_MEMBER + " AND channel = 'SELF' ORDER BY purpose", number))
            .extracting(row -> row.get("purpose")).containsExactly("MARKETING_EMAIL", "PROGRAMME");
        assertThat(Rows.count("mail_message WHERE event_key = ?", "WELCOME:" + number)).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_REGISTERED' AND subject_key = ? AND actor = ?", number, number)).isEqualTo(1);
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isZero();
        assertThat(Rows.count("mail_message WHERE kind = 'CONFIRM_EMAIL' AND recipient = ?", email)).isZero();
    }

    @Test
    void allThatIsMadeIsTheMembersOwnDeed() {
        long before = Rows.number("SELECT sign_up_points FROM programme");
        Rows.change("UPDATE programme SET sign_up_points = 50");
        try {
            begin(byMail(email));
            String number = service.confirm(link(email), PASSWORD).getUsername();

            assertThat(Rows.all("SELECT actor FROM point_entry WHERE account_id = (SELECT id FROM member WHERE number = ?)", number))
                .isNotEmpty().extracting(row -> row.get("actor")).containsOnly(number);
            assertThat(Rows.all("SELECT actor FROM audit_entry WHERE subject_key = ? OR details LIKE ?", number, "member " + number))
                .hasSize(3).extracting(row -> row.get("actor")).containsOnly(number);
            assertThat(Rows.text("SELECT issued_by FROM card" + OF_MEMBER, number)).isEqualTo(number);
        } finally {
            Rows.change("UPDATE programme SET sign_up_points = " + before);
        }
    }

    @Test
    void whoDoesNotKnowThePasswordThatWasChosenConfirmsNothingAndTheLinkStaysGood() {
        begin(byMail(email));
        String link = link(email);

        refused("error.registration_password", () -> service.confirm(link, "another wet door"));
        assertThat(Rows.count("member WHERE email = ?", email)).isZero();
        assertThat(service.confirm(link, PASSWORD).isMembers()).isTrue();
    }

    @Test
    void whoGuessesAtThePasswordMustWaitAndThenTheRightOneFits() {
        begin(byMail(email));
        String link = link(email);
        for (int slip = 0; slip < 5; slip++) {
            refused("error.registration_password", () -> service.confirm(link, "another wet door"));
        }

        refused("error.registration_password", () -> service.confirm(link, PASSWORD));
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(service.confirm(link, PASSWORD).isMembers()).isTrue();
    }

    @Test
    void theConsentsKeepTheWordsThatWereShownWhenTheyWereTicked() {
        SelfRegistration asked = byMail(email);
        asked.getTicked().setProfiling(true);
        begin(asked);
        Rows.change("UPDATE self_registration SET programme_words = '2025-01' WHERE email = '" + email + "'");

        String number = service.confirm(link(email), PASSWORD).getUsername();

        assertThat(Rows.all("SELECT purpose, text_version FROM consent" + OF_MEMBER + " ORDER BY purpose", number))
            .extracting(row -> row.get("purpose") + " " + row.get("text_version"))
            .containsExactly("PROFILING " + ConsentPurpose.PROFILING.textVersion(), "PROGRAMME 2025-01");
    }

    @Test
    void theLinkIsInTheMessageThatArrivesAndItsAddressIsThePlaces() throws IOException {
        begin(byMail(email));
        String link = link(email);
        A.a(MailJob.class).run();

        assertThat(letters()).hasSize(1).allSatisfy(letter -> assertThat(letter).contains(
            System.getProperty("carnet.test.url").replaceAll("/$", "") + "/registration/confirm.xhtml?link=" + link).contains("Hello self" + next).doesNotContain("Self Made"));
    }

    @Test
    void whoWasBannedReadsTheSameAndIsSentToTheDesk() {
        String number = A.member().withEmail(email).number();
        ban(number);
        begin(byMail(email));
        String code = begin(byPhone(phone));
        Rows.change("UPDATE self_registration SET email = '" + email + "' WHERE phone = '" + phone + "'");

        long id = Rows.number("SELECT id FROM self_registration WHERE desk_code = ? AND phone = ?", code, phone);

        refused("error.registration_desk", () -> service.confirm(link(email), PASSWORD));
        assertThat(As.clerk(() -> desk.check(desk.get(id))).banned()).isEqualTo(number);
        refused("error.banned_person", () -> As.clerk(() -> waiting.accept(OperationToken.fresh(), id)));
        assertThat(Rows.count("member WHERE email = ?", email)).isZero();
    }

    @Test
    void sixteenWhoFollowTheLinkAtOnceMakeOneMember() {
        begin(byMail(email));
        String link = link(email);

        List<Object> results = AtOnce.times(16, i -> registrations.enrolByMail(link));

        assertThat(results).filteredOn(Account.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(result -> !(result instanceof Account)).hasSize(15).extracting(Object::toString).allMatch(said -> said.contains("error.registration_link"));
        assertThat(Rows.count("member WHERE email = ?", email)).isEqualTo(1);
    }

    @Test
    void aLinkIsGoodForADayAndOnceAndForNothingElse() throws Exception {
        begin(byMail(email));
        String late = link(email);
        clock.moveTo(clock.instant().plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(service.find(late)).isEmpty();
        refused("error.registration_link", () -> service.confirm(late, PASSWORD));

        clock.reset();
        transaction.begin();
        String foreign = links.make(LinkPurpose.RESET_PASSWORD, "1", Duration.ofHours(1));
        transaction.commit();
        refused("error.registration_link", () -> service.confirm(foreign, PASSWORD));
        refused("error.registration_link", () -> service.confirm("nothing", PASSWORD));

        clock.moveTo(clock.instant().plus(Duration.ofHours(23)));
        service.confirm(late, PASSWORD);
        refused("error.registration_link", () -> service.confirm(late, PASSWORD));
    }

    @Test
    void theNewestRegistrationOfAnAddressTakesThePlaceOfTheOlder() {
        begin(byMail(email));
        String first = link(email);
        SelfRegistration second = byMail(email);
        second.setName("Second");
        begin(second);

        assertThat(service.find(first)).isEmpty();
        service.confirm(link(email), PASSWORD);
        assertThat(Rows.text("SELECT name FROM member WHERE email = ?", email)).isEqualTo("Second");
    }

    @Test
    void ofRegistrationsOfOneAddressAtTheSameMomentOneWaits() {
        assertThat(AtOnce.times(SelfRegistrations.MOST_PER_CONTACT, i -> begin(byMail(email)))).noneMatch(RuntimeException.class::isInstance);

        assertThat(Rows.count("self_registration WHERE email = ?", email)).isEqualTo(1);
        assertThat(service.confirm(link(email), PASSWORD).isMembers()).isTrue();
    }

    @Test
    void aMembersAddressGetsAnotherMessageAndNothingIsKept() {
        A.member().withEmail(email).number();

        begin(byMail(email));

        assertThat(Rows.count("self_registration WHERE email = ?", email)).isZero();
        assertThat(Rows.text("SELECT body FROM mail_message WHERE kind = 'ALREADY_MEMBER' AND recipient = ?", email))
            .contains("a member already").contains("/login.xhtml").doesNotContain("link=");
    }

    @Test
    void anAddressThatTheDeskTookMeanwhileIsNotASecondMember() {
        begin(byMail(email));
        String link = link(email);
        A.member().withEmail(email).number();

        refused("error.registration_known", () -> service.confirm(link, PASSWORD));
        assertThat(Rows.count("member WHERE email = ?", email)).isEqualTo(1);
    }

    @Test
    void aPhoneBesideAnEmailWaitsForTheDeskWhetherAnybodyHasItOrNot() {
        String owner = A.member().withPhone(phone).number();
        SelfRegistration known = byMail(email);
        known.setPhone(new Phone(phone));
        SelfRegistration unknown = byMail("other" + email);
        unknown.setPhone(new Phone("+861366" + next));
        begin(known);
        begin(unknown);

        String first = service.confirm(link(email), PASSWORD).getUsername();
        String second = service.confirm(link("other" + email), PASSWORD).getUsername();

        assertThat(Rows.count("member WHERE number IN (?, ?) AND phone IS NULL", first, second)).isEqualTo(2);
        refused("error.phone_taken", () -> As.clerk(() -> waiting.accept(OperationToken.fresh(), waitingFor(first))));
        assertThat(As.clerk(() -> desk.check(desk.get(waitingFor(first)))).owner().getNumber()).isEqualTo(owner);
        Rows.change("UPDATE member SET phone = '+861388" + next + "' WHERE number = '" + second + "'");
        refused("error.phone_given", () -> As.clerk(() -> waiting.accept(OperationToken.fresh(), waitingFor(second))));
        Rows.change("UPDATE member SET phone = NULL WHERE number = '" + second + "'");
        assertThat(As.clerk(() -> waiting.accept(OperationToken.fresh(), waitingFor(second)))).isEqualTo(second);
        assertThat(Rows.text("SELECT phone FROM member WHERE number = ?", second)).isEqualTo("+861366" + next);
    }

    @Test
    void whoGivesAPhoneAloneIsLetInByTheDeskOnceHoweverManyClerksConfirm() {
        String code = begin(byPhone(phone));
        long id = As.clerk(() -> desk.list(code, 1)).rows().stream().filter(row -> row.getPhone().e164().equals(phone)).findFirst().orElseThrow().getId();

        List<Object> results = AtOnce.times(8, i -> As.clerk(() -> waiting.accept(OperationToken.fresh(), id)));

        String number = Rows.text("SELECT number FROM member WHERE phone = ?", phone);
        assertThat(results).filteredOn(String.class::isInstance).containsExactly(number);
        assertThat(results).filteredOn(RuntimeException.class::isInstance).extracting(Object::toString).allMatch(said -> said.contains("error.registration_gone"));
        assertThat(Rows.count("account WHERE username = ? AND password_hash IS NOT NULL", number)).isEqualTo(1);
        assertThat(Rows.count("consent" + OF_MEMBER + " AND channel = 'SELF'", number)).isEqualTo(1);
        assertThat(Rows.count("self_registration WHERE phone = ?", phone)).isZero();
    }

    @Test
    void theDeskFindsThemByPhoneEmailCodeAndPartOfTheNameAndForgetsWhomItRefuses() {
        way("APPROVAL");
        SelfRegistration asked = byMail(email);
        asked.setPhone(new Phone(phone));
        asked.setName("Ottoline " + next);
        String code = begin(asked);

        for (String typed : List.of(phone, phone.substring(10), email, code, "toline " + next)) {
            assertThat(As.clerk(() -> desk.list(typed, 1)).rows()).as(typed).extracting(SelfRegistration::getName).contains("Ottoline " + next);
        }
        long id = Rows.number("SELECT id FROM self_registration WHERE email = ?", email);
        As.clerk(() -> waiting.refuse(OperationToken.fresh(), id));
        assertThat(Rows.count("self_registration WHERE id = ?", id)).isZero();
        assertThat(Rows.count("member WHERE email = ?", email)).isZero();
        refused("error.registration_gone", () -> As.clerk(() -> waiting.accept(OperationToken.fresh(), id)));
    }

    @Test
    void whereTheDeskApprovesEverybodyNobodyIsWrittenTo() {
        way("APPROVAL");

        assertThat(begin(byMail(email))).matches("[0-9]{4}");
        assertThat(Rows.count("mail_message WHERE recipient = ?", email)).isZero();
    }

    /** A slip of the finger would let a stranger in who owns the address: by “forgotten password”. */
    @Test
    void anAddressThatTheDeskConfirmsCountsOnceItsLinkIsFollowed() {
        way("APPROVAL");
        begin(byMail(email));
        long id = Rows.number("SELECT id FROM self_registration WHERE email = ?", email);

        String number = As.clerk(() -> waiting.accept(OperationToken.fresh(), id));
        assertThat(Rows.count("member WHERE number = ? AND email IS NULL", number)).isEqualTo(1);
        assertThat(Rows.count("mail_message WHERE recipient = ? AND kind <> 'CONFIRM_EMAIL'", email)).isZero();
        refused("error.old_password", () -> confirmAddress(link(email), "another wet door"));
        assertThat(Rows.count("member WHERE number = ? AND email IS NULL", number)).isEqualTo(1);
        As.manager(() -> A.a(PointLedger.class).adjust(OperationToken.fresh(), number, 1_234, "Goodwill"));
        confirmAddress(link(email), PASSWORD);
        assertThat(Rows.text("SELECT email FROM member WHERE number = ?", number)).isEqualTo(email);
        assertThat(Rows.text("SELECT body FROM mail_message WHERE recipient = ? AND kind = 'WELCOME'", email)).contains("so far: 1,234");
    }

    @Test
    void anAddressOfSomebodyWhoIsNotWantedBackIsNobodyElses() {
        way("APPROVAL");
        begin(byMail(email));
        long id = Rows.number("SELECT id FROM self_registration WHERE email = ?", email);
        As.clerk(() -> waiting.accept(OperationToken.fresh(), id));
        String link = link(email);
        ban(A.member().withEmail(email).number());

        refused("error.email_unusable", () -> confirmAddress(link, PASSWORD));
    }

    @Test
    void whereItIsSwitchedOffNothingBeginsAndNoLinkWorks() {
        begin(byMail(email));
        String link = link(email);
        way("OFF");

        refused("error.registration_off", () -> service.confirm(link, PASSWORD));
        refused("error.registration_off", () -> begin(byMail("late" + email)));
    }

    @Test
    void aChildIsRegisteredWithTheNameOfWhoAgrees() {
        SelfRegistration child = byMail(email);
        child.setBirthday(LocalDate.now(clock).minusYears(10));
        refused("error.guardian_required", () -> begin(child));

        child.setGuardian("Ida Parent");
        begin(child);
        service.confirm(link(email), PASSWORD);

        assertThat(Rows.count("consent_guardian g JOIN consent c ON c.id = g.consent_id JOIN member m ON m.id = c.member_id"
            + " WHERE m.email = ? AND g.name = 'Ida Parent'", email)).isEqualTo(1);
    }

    @Test
    void passwordsThatAreEasyOrHoldWhatIsKnownOfThePersonAreRefused() {
        for (String password : List.of("short", "password1", "my green gym", "x self" + next + " x")) {
            refused("error.password", () -> service.begin(byMail(email), password, false).orElse(null));
        }
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isZero();
    }

    @Test
    void aProgramThatFillsInWhatNobodySeesIsAnsweredAlikeAndNothingIsKept() {
        assertThat(service.begin(byMail(email), PASSWORD, true)).isEmpty();
        assertThat(service.begin(byPhone(phone), PASSWORD, true)).isPresent();

        assertThat(Rows.count("self_registration WHERE email = ? OR phone = ?", email, phone)).isZero();
        assertThat(Rows.count("mail_message WHERE recipient = ?", email)).isZero();
    }

    @Test
    void oneAddressIsWrittenToThreeTimesAnHourAndTheAnswerStaysTheSame() {
        for (int time = 0; time < 6; time++) {
            assertThat(begin(byMail(email))).isNull();
        }
        assertThat(Rows.count("mail_message WHERE kind = 'CONFIRM_EMAIL' AND member_number IN (SELECT id FROM self_registration WHERE email = ?)", email)).isEqualTo(1);
        assertThat(Rows.number("SELECT taken FROM hourly_count WHERE subject NOT LIKE 'register:from%' AND subject <> 'register:all'")).isEqualTo(3);
        assertThat(service.find(link(email))).isPresent();
    }

    @Test
    void oneNetworkAddressRegistersTenTimesAnHour() {
        for (int time = 0; time < 10; time++) {
            begin(byMail(time + email));
        }
        refused("error.registrations_many", () -> begin(byMail(email)));

        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(begin(byMail(email))).isNull();
    }

    @Test
    void inAllTwoHundredAreTakenInAnHour() {
        begin(byMail(email));
        Rows.change("UPDATE hourly_count SET taken = 200 WHERE subject = 'register:all'");

        refused("error.registrations_many", () -> begin(byMail("late" + email)));
        assertThat(Rows.count("self_registration WHERE email = ?", "late" + email)).isZero();
    }

    @Test
    void whatNobodyCameForIsForgottenTwoDaysAfterItsTime() {
        begin(byMail(email));
        clock.moveTo(clock.instant().plus(Duration.ofHours(71)));
        registrations.forgetOld();
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isEqualTo(1);

        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        registrations.forgetOld();
        assertThat(Rows.count("self_registration WHERE email = ?", email)).isZero();
    }

    /** Whoever is known costs what the unknown cost: medians of 200 tries each, in turns, of which no limit shortens one. */
    @Test
    void knownAndUnknownPeopleAreAnsweredInTheSameTime() {
        A.member().withEmail(email).withPhone(phone).number();
        Map<String, Supplier<SelfRegistration>> kinds = new LinkedHashMap<>();
        kinds.put("known e-mail", () -> byMail(email));
        kinds.put("unknown e-mail", () -> byMail(NEXT.incrementAndGet() + "@example.com"));
        kinds.put("known phone", () -> byPhone(phone));
        kinds.put("unknown phone", () -> byPhone("+861377" + NEXT.incrementAndGet()));
        kinds.values().forEach(form -> begin(form.get()));
        Rows.change("UPDATE hourly_count SET taken = -1000");
        Map<String, List<Long>> micros = new LinkedHashMap<>();
        for (int turn = 0; turn < 200; turn++) {
            kinds.forEach((kind, form) -> micros.computeIfAbsent(kind, none -> new ArrayList<>()).add(microsOf(form.get())));
        }

        List<Long> medians = micros.values().stream().map(all -> all.stream().sorted().skip(100).findFirst().orElseThrow()).toList();
        System.getLogger("costs").log(System.Logger.Level.INFO, "registering: {0} {1} µs", micros.keySet(), medians);
        assertThat(medians.stream().mapToLong(Long::longValue).max().getAsLong() - medians.stream().mapToLong(Long::longValue).min().getAsLong())
            .isLessThan(30_000);
    }

    private long microsOf(SelfRegistration asked) {
        long begun = System.nanoTime();
        begin(asked);
        return (System.nanoTime() - begun) / 1_000;
    }

    /** @return the code for the desk, or null if a message was sent */
    private String begin(SelfRegistration asked) {
        return service.begin(asked, PASSWORD, false).orElse(null);
    }

    private static SelfRegistration byMail(String address) {
        SelfRegistration asked = named();
        asked.setEmail(new Email(address));
        return asked;
    }

    private static SelfRegistration byPhone(String e164) {
        SelfRegistration asked = named();
        asked.setPhone(new Phone(e164));
        return asked;
    }

    private static SelfRegistration named() {
        SelfRegistration asked = new SelfRegistration();
        asked.setName("Self Made");
        asked.setLanguage("en");
        asked.getTicked().setProgramme(true);
        return asked;
    }

    private static void refused(String key, Supplier<Object> deed) {
        assertThatThrownBy(deed::get).satisfies(thrown -> assertThat(thrown).isInstanceOf(BusinessException.class).hasMessageStartingWith(key));
    }

    private static Object confirmAddress(String link, String password) {
        A.a(EmailChangeService.class).confirm(link, password);
        return null;
    }

    private static void ban(String number) {
        As.manager(() -> {
            A.a(ErasureService.class).erase(number, ErasureReason.BANNED, Locale.ENGLISH);
            return true;
        });
    }

    private static long waitingFor(String number) {
        return Rows.number("SELECT id FROM self_registration WHERE member_number = ?", number);
    }

    private static String link(String address) {
        Matcher link = LINK.matcher(Rows.text("SELECT body FROM mail_message WHERE kind = 'CONFIRM_EMAIL' AND recipient = ? ORDER BY id DESC", address));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void way(String way) {
        Rows.change("UPDATE programme SET self_registering = '" + way + "'");
    }

    private static void forgetCounts() {
        Rows.change("DELETE FROM hourly_count");
    }

    private List<String> letters() throws IOException {
        List<String> letters = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("carnet.test.mailbox")))) {
            for (Path file : files.toList()) {
                letters.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return letters.stream().filter(letter -> letter.contains("To: " + email)).toList();
    }
}
