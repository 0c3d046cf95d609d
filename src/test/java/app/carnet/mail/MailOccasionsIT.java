package app.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.BirthdayMailJob;
import app.carnet.points.PointExpiryMail;
import app.carnet.points.PointExpiryMailJob;
import app.carnet.points.PointLedger;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseService;
import app.carnet.settings.NightlyJobs;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import app.carnet.tier.Tier;
import app.carnet.tier.TierEditService;
import app.carnet.tier.TierService;
import app.carnet.tier.Tiers;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members are written to about, each once. */
@ExtendWith(ArquillianExtension.class)
class MailOccasionsIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long HIGH = 21_000_000;

    @Inject
    private PurchaseService purchases;
    @Inject
    private PointLedger ledger;
    @Inject
    private PointExpiryMail expiry;
    @Inject
    private NightlyJobs jobs;
    @Inject
    private PointExpiryMailJob expiryJob;
    @Inject
    private BirthdayMailJob birthdays;
    @Inject
    private TierService tierService;
    @Inject
    private TierEditService tierEdits;
    @Inject
    private Tiers tiers;
    @Inject
    private MovableClock clock;

    private String member;

    @BeforeEach
    void aMemberWhoCanBeWrittenTo() {
        A.place();
        member = A.member().withEmail("m" + System.nanoTime() + "@example.com").number();
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void aReceiptIsSentToWhoWantsItAndInTheirLanguageElseInThatOfThePlace() {
        buy("Day pass");
        assertThat(posted("RECEIPT")).isEmpty();

        Rows.change("UPDATE member SET mail_choices = 'RECEIPT' WHERE number = '" + member + "'", "UPDATE programme SET language = 'zh-CN'");
        String receipt = buy("Day pass");
        Rows.change("UPDATE programme SET language = 'en'");
        buy("Day pass");
        Rows.change("UPDATE member SET language = 'zh-CN' WHERE number = '" + member + "'");
        buy("Day pass");

        give(500);
        NewPurchase withPoints = new NewPurchase(member, purchase("Day pass").lines(), 500);
        As.clerk(() -> purchases.enter(OperationToken.fresh(), withPoints, purchases.quote(withPoints).getFingerprint()));

        assertThat(posted("RECEIPT").remove(3).get("body").toString()).contains("2 × Day pass  20.00", "使用 500 积分  −5.00", "实付：¥\u00A015.00");
        assertThat(posted("RECEIPT")).extracting(row -> row.get("language")).containsExactly("zh-CN", "en", "zh-CN", "zh-CN");
        assertThat(posted("RECEIPT").get(0)).containsEntry("event_key", "RECEIPT:" + receipt);
        assertThat(posted("RECEIPT").get(0).get("body").toString()).contains("2 × Day pass  20.00", "实付：¥\u00A020.00", "本次获得积分：20", "当前可用积分：40", receipt);
    }

    @Test
    void aPurchaseThatIsNotBookedSendsNoReceipt() {
        Rows.change("UPDATE member SET mail_choices = 'RECEIPT' WHERE number = '" + member + "'");
        NewPurchase purchase = purchase("Day pass");

        AtOnce.times(1, i -> As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, "another quote")));

        assertThat(posted("RECEIPT")).isEmpty();
    }

    @Test
    void pointsThatExpireAreToldOfOnceHoweverOftenTheJobRuns() {
        give(70);
        LocalDate lastDay = LocalDate.parse(Rows.text("SELECT expires_on FROM point_lot WHERE account_id = " + id()));

        clock.moveTo(lastDay.minusDays(31).atTime(12, 0).atZone(ZONE).toInstant());
        warn();
        assertThat(posted("POINTS_EXPIRING")).as("31 days before").isEmpty();
        clock.moveTo(lastDay.minusDays(30).atTime(12, 0).atZone(ZONE).toInstant());
        AtOnce.times(3, i -> {
            warn();
            return i;
        });
        clock.moveTo(lastDay.minusDays(29).atTime(12, 0).atZone(ZONE).toInstant());
        warn();

        assertThat(posted("POINTS_EXPIRING")).hasSize(1);
        assertThat(posted("POINTS_EXPIRING").get(0).get("subject").toString()).contains("70 points");
    }

    @Test
    void pointsOfManyLastDaysAreOneMessageAndTheNextComesAFortnightLater() {
        LocalDate first = today().plusDays(40);
        for (int day = 0; day < 20; day++) {
            lot(first.plusDays(day), 5);
        }

        for (int night : List.of(29, 28, 16)) {
            clock.moveTo(first.minusDays(night).atTime(12, 0).atZone(ZONE).toInstant());
            warn();
        }
        assertThat(posted("POINTS_EXPIRING")).hasSize(1);
        assertThat(posted("POINTS_EXPIRING").get(0).get("body").toString()).contains(Integer.toString(first.getDayOfMonth()));
        assertThat(posted("POINTS_EXPIRING").get(0).get("subject").toString()).as("on two days").contains("10 points");
        clock.moveTo(first.minusDays(15).atTime(12, 1).atZone(ZONE).toInstant());
        warn();

        assertThat(posted("POINTS_EXPIRING")).hasSize(2);
        assertThat(posted("POINTS_EXPIRING").get(1).get("subject").toString()).as("on sixteen days").contains("80 points");
    }

    private void lot(LocalDate lastDay, long points) {
        give(points);
        Rows.change("UPDATE point_lot SET expires_on = '" + lastDay + "' WHERE account_id = " + id() + " ORDER BY expires_on DESC, id DESC LIMIT 1");
    }

    @Test
    void whoHasSpentAllOrHasNoAddressIsNotWarned() {
        give(70);
        LocalDate lastDay = LocalDate.parse(Rows.text("SELECT expires_on FROM point_lot WHERE account_id = " + id()));
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, -70, "Spent"));
        String silent = A.member().withPoints(5).number();

        clock.moveTo(lastDay.minusDays(10).atTime(12, 0).atZone(ZONE).toInstant());
        warn();

        assertThat(posted("POINTS_EXPIRING")).isEmpty();
        assertThat(Rows.count("mail_message WHERE member_number = ?", silent)).isZero();
    }

    @Test
    void aRiseAndAFallAreToldOf() {
        As.manager(() -> tierEdits.save(OperationToken.fresh(), 0, new Tier("IT Guests", HIGH)));
        Tier high = tiers.ladder().tiers().stream().filter(tier -> tier.getThreshold() == HIGH).findFirst().orElseThrow();
        As.manager(() -> tierService.setManually(OperationToken.fresh(), member, high.getId(), today().plusDays(9), "A guest of honour"));
        As.manager(() -> tierService.setManually(OperationToken.fresh(), member, tiers.ladder().tiers().get(0).getId(), today().plusDays(9), "No longer"));

        assertThat(posted("TIER_CHANGED")).extracting(row -> row.get("subject").toString())
            .anyMatch(subject -> subject.endsWith(": " + high.getName())).hasSize(2);
        assertThat(Rows.count("tier_change c JOIN mail_message m ON m.event_key = CONCAT('TIER_CHANGED:', c.id) WHERE m.member_number = ?", member)).isEqualTo(2);
        As.manager(() -> tierEdits.delete(OperationToken.fresh(), high.getId()));
    }

    @Test
    void severalMovesInOneDeedThatLeadNowhereAreNotToldOf() {
        As.manager(() -> tierEdits.save(OperationToken.fresh(), 0, new Tier("IT Regulars", HIGH)));
        Tier high = tiers.ladder().tiers().stream().filter(tier -> tier.getThreshold() == HIGH).findFirst().orElseThrow();
        As.manager(() -> tierService.setManually(OperationToken.fresh(), member, high.getId(), today().plusDays(9), "A guest of honour"));
        clock.moveTo(today().plusDays(10).atTime(12, 0).atZone(ZONE).toInstant());

        As.manager(() -> tierService.setManually(OperationToken.fresh(), member, high.getId(), today().plusDays(9), "Once more"));

        assertThat(Rows.count("tier_change WHERE member_id = ?", id())).as("up, down by the review, and up again").isEqualTo(3);
        assertThat(posted("TIER_CHANGED")).hasSize(1);
        As.manager(() -> tierService.setManually(OperationToken.fresh(), member, tiers.ladder().tiers().get(0).getId(), today(), "No longer"));
        As.manager(() -> tierEdits.delete(OperationToken.fresh(), high.getId()));
    }

    @Test
    void aBirthdayIsWishedOnceAYearToWhoAgreedAndForTheTwentyNinthOfFebruaryOnTheTwentyEighth() {
        Rows.change("UPDATE member SET birthday = '1996-02-29' WHERE number = '" + member + "'");
        wish("2027-02-28");
        assertThat(posted("BIRTHDAY")).as("without consent").isEmpty();

        Rows.change("UPDATE member SET mail_marketing = 1 WHERE number = '" + member + "'");
        wish("2027-02-27");
        assertThat(posted("BIRTHDAY")).isEmpty();
        wish("2027-02-28");
        wish("2027-02-28");
        assertThat(posted("BIRTHDAY")).hasSize(1);
        assertThat(posted("BIRTHDAY").get(0)).as("not in the small hours").containsEntry("due_at", at("2027-02-28", 8).toEpochMilli() * 1000);
        wish("2028-02-28");
        assertThat(posted("BIRTHDAY")).as("it is a leap year").hasSize(1);
        wish("2028-02-29");

        assertThat(posted("BIRTHDAY")).extracting(row -> row.get("event_key"))
            .containsExactly("BIRTHDAY:" + member + ":2027", "BIRTHDAY:" + member + ":2028");
    }

    private void wish(String day) {
        clock.moveTo(at(day, 1));
        Rows.change("DELETE FROM job_run WHERE job = 'BIRTHDAY_MAIL'");
        jobs.run(birthdays);
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private void warn() {
        Rows.change("DELETE FROM job_run WHERE job = 'POINT_EXPIRY_MAIL'");
        jobs.run(expiryJob);
        List<PointExpiryMail.Soon> mine = expiry.soon(today(), null, 10_000).stream().filter(soon -> soon.memberId() == id()).toList();
        if (!mine.isEmpty()) {
            expiry.post(today(), mine);
        }
    }

    private void give(long points) {
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, points, "To begin with"));
    }

    private String buy(String what) {
        NewPurchase purchase = purchase(what);
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
    }

    private NewPurchase purchase(String what) {
        return new NewPurchase(member, List.of(new NewLine(null, what, 2, new BigDecimal("10.00"))), 0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private long id() {
        return Rows.number("SELECT id FROM member WHERE number = ?", member);
    }

    private List<Map<String, Object>> posted(String kind) {
        return Rows.all("SELECT * FROM mail_message WHERE member_number = ? AND kind = ? ORDER BY id", member, kind);
    }
}
