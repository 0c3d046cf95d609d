package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.carnet.benefit.Benefits;
import app.carnet.foundation.Failure;
import app.carnet.foundation.Ids;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.points.PointLedger;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseQuote;
import app.carnet.purchase.PurchaseService;
import app.carnet.purchase.QuoteChangedException;
import app.carnet.settings.NightlyJobs;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import app.carnet.testkit.RowsRead;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tiers in the database: far above what other tests spend, so that nobody else comes into them. */
@ExtendWith(ArquillianExtension.class)
class TierServiceIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SILVER = 20_000_000;
    private static final long GOLD = 30_000_000;

    @Inject
    private TierService service;
    @Inject
    private TierEditService edits;
    @Inject
    private TierPreview preview;
    @Inject
    private NightlyJobs jobs;
    @Inject
    private TierReviewJob job;
    @Inject
    private PurchaseService purchases;
    @Inject
    private PointLedger ledger;
    @Inject
    private Benefits benefits;
    @Inject
    private Members members;
    @Inject
    private Tiers tiers;
    @Inject
    private MovableClock clock;

    private String member;

    @BeforeEach
    void begin() {
        A.place();
        tier("IT Silver", SILVER);
        tier("IT Gold", GOLD);
        at("2026-07-06");
        member = A.member().number();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aPurchaseThatReachesTheThresholdRaisesAtOnce() {
        buy(SILVER);

        assertThat(standing()).containsEntry("name", "IT Silver").containsEntry("held_through", day("2027-07-31")).containsEntry("manual", false);
        assertThat(changes()).containsExactly("RISE 2026-07-06");
    }

    @Test
    void theNewMultiplierCountsFromTheNextPurchase() {
        long threshold = 500_000_000;
        tier("IT Platinum", threshold);
        Tier platinum = tiers.ladder().tiers().stream().filter(tier -> tier.getThreshold() == threshold).findFirst().orElseThrow();
        platinum.setMultiplier(new BigDecimal("1.25"));
        platinum.setPercentOff(new BigDecimal("10"));
        As.manager(() -> edits.save(OperationToken.fresh(), platinum.getVersion(), platinum));

        assertThat(quote(threshold).getPointsEarned()).isEqualTo(threshold);
        buy(threshold);

        PurchaseQuote next = quote(100);
        assertThat(next.getDue()).isEqualByComparingTo("90");
        assertThat(next.getPointsEarned()).isEqualTo(112);
        assertThat(As.clerk(() -> benefits.of(members.get(member), LocalDate.now(clock), tiers.position(member))).tierName()).isEqualTo("IT Platinum");
    }

    @Test
    void sixteenPurchasesAtOnceRaiseOnce() {
        AtOnce.times(16, i -> persistently(SILVER * 3 / 40));

        assertThat(changes()).containsExactly("RISE 2026-07-06");
        assertThat(standing()).containsEntry("name", "IT Silver");
    }

    /** The purchase has read the tier and waits for the account, while who holds the account writes the tier. */
    @Test
    void aTierWrittenWhileAPurchaseWaitsForTheAccountIsTheOneThatCounts() throws SQLException {
        setGold("0");
        String first = quote(100).getFingerprint();
        Object came = whileTheAccountIsHeld("INSERT INTO member_tier (member_id, tier_id, since, held_through, manual)"
            + " SELECT m.id, t.id, '2026-07-06', '2027-07-31', TRUE FROM member m, tier t WHERE m.number = '" + member + "' AND t.name = 'IT Gold'", first);
        setGold("10");
        String second = quote(100).getFingerprint();
        Object cameBelow = whileTheAccountIsHeld("UPDATE member_tier SET tier_id = (SELECT id FROM tier WHERE threshold = 0), version = version + 1"
            + " WHERE member_id = (SELECT id FROM member WHERE number = '" + member + "')", second);

        assertThat(came).isInstanceOf(QuoteChangedException.class);
        assertThat(cameBelow).isInstanceOf(QuoteChangedException.class);
        assertThat(quote(100).getDue()).isEqualByComparingTo("100");
        assertThat(Rows.count("purchase p JOIN member m ON m.id = p.member_id WHERE m.number = ?", member)).isZero();
        setGold("0");
        Rows.change("DELETE FROM member_tier WHERE member_id = (SELECT id FROM member WHERE number = '" + member + "')");
    }

    private Object whileTheAccountIsHeld(String tierWritten, String fingerprint) throws SQLException {
        String its = " WHERE member_id = (SELECT id FROM member WHERE number = '" + member + "')";
        try (Connection other = Rows.resource("jdbc/carnet-schema").getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM member JOIN point_account ON member_id = id WHERE number = '" + member + "' FOR UPDATE");
            CompletableFuture<List<Object>> purchase = CompletableFuture.supplyAsync(() -> AtOnce.times(1,
                i -> As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase(100), fingerprint))));
            Rows.awaitRunning("%point_account%FOR UPDATE%");
            statement.executeUpdate(tierWritten);
            statement.executeUpdate("UPDATE point_account SET tier_changes = tier_changes + 1" + its);
            other.commit();
            return purchase.join().get(0);
        }
    }

    private void setGold(String percentOff) {
        Tier gold = edited(tier("IT Gold", GOLD));
        gold.setPercentOff(new BigDecimal(percentOff));
        As.manager(() -> edits.save(OperationToken.fresh(), gold.getVersion(), gold));
    }

    @Test
    void adjustmentsRaiseNobody() {
        for (int i = 0; i < 20; i++) {
            As.manager(() -> ledger.adjust(OperationToken.fresh(), member, 1_000_000, "Many"));
        }
        buy(1);

        assertThat(changes()).isEmpty();
    }

    @Test
    void notQualifiedIsDownInTheReviewOfTheThirtyFirstOfAugust2027() {
        buy(GOLD);
        night("2027-08-01");
        assertThat(standing()).containsEntry("name", "IT Gold").containsEntry("grace_through", day("2027-08-30"));
        night("2027-08-30");
        assertThat(standing()).containsEntry("name", "IT Gold");
        night("2027-08-31");

        assertThat(standing()).containsEntry("threshold", 0L).containsEntry("held_through", null);
        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "FALL 2027-08-31");
    }

    @Test
    void missedNightsAreCaughtUpAsOfTheirDays() {
        buy(GOLD);
        at("2027-07-20");
        buy(SILVER);
        night("2027-10-15");

        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "FALL 2027-08-31");
        assertThat(standing()).containsEntry("name", "IT Silver").containsEntry("held_through", day("2028-08-31"));
    }

    @Test
    void qualifiedAgainIsANewHold() {
        buy(SILVER);
        at("2027-07-20");
        buy(SILVER);
        night("2027-08-01");

        assertThat(changes()).containsExactly("RISE 2026-07-06", "HELD 2027-08-01");
        assertThat(standing()).containsEntry("held_through", day("2028-07-31"));
    }

    @Test
    void aPurchaseInGraceHoldsTheTierAgain() {
        buy(SILVER);
        night("2027-08-01");
        at("2027-08-20");
        buy(SILVER);

        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "HELD 2027-08-20");
        assertThat(standing()).containsEntry("held_through", day("2028-08-31")).containsEntry("grace_through", null);
    }

    @Test
    void aPurchaseMakesTheReviewThatTheNightHasMissed() {
        buy(GOLD);
        at("2027-09-10");
        buy(SILVER);

        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "FALL 2027-08-31", "RISE 2027-09-10");
    }

    @Test
    void threeRunsAtOnceChangeOnce() {
        buy(GOLD);
        at("2027-08-31");
        forgetRuns();

        List<Object> runs = AtOnce.times(3, i -> jobs.run(job));

        assertThat(runs).containsExactly(0, 0, 0);
        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "FALL 2027-08-31");
    }

    @Test
    void twoServersThatReviewTheSameMemberChangeOnce() {
        buy(GOLD);
        at("2027-08-31");

        AtOnce.times(8, i -> {
            A.a(TierReview.class).reassess(member);
            return i;
        });

        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "FALL 2027-08-31");
    }

    @Test
    void aManualTierLastsUntilItsLastDay() {
        buy(SILVER);
        As.manager(() -> service.setManually(OperationToken.fresh(), member, id(GOLD), LocalDate.parse("2026-12-31"), "A jubilee"));
        assertThat(standing()).containsEntry("name", "IT Gold").containsEntry("manual", true);
        night("2027-01-01");

        assertThat(changes()).containsExactly("RISE 2026-07-06", "MANUAL 2026-07-06", "MANUAL_ENDED 2027-01-01");
        assertThat(standing()).containsEntry("name", "IT Silver").containsEntry("held_through", day("2028-01-31")).containsEntry("manual", false);
        assertThat(Rows.count("tier_remark r JOIN tier_change c ON c.id = r.change_id JOIN member m ON m.id = c.member_id WHERE m.number = ?", member)).isOne();
    }

    @Test
    void aManualTierBelowThePointsOrInThePastIsRefused() {
        buy(GOLD);

        assertThatThrownBy(() -> As.manager(() -> service.setManually(OperationToken.fresh(), member, id(SILVER), LocalDate.parse("2026-12-31"), "No")))
            .hasMessage("error.tier_reached");
        assertThatThrownBy(() -> As.manager(() -> service.setManually(OperationToken.fresh(), member, id(GOLD), LocalDate.parse("2026-07-05"), "No")))
            .hasMessage("error.tier_last_day");
    }

    @Test
    void aLoweredThresholdIsShownBeforehandAndRaisesInTheNight() {
        long high = 400_000_000;
        Tier tier = edited(tier("IT Lowered", high));
        long low = 19_000_000;
        buy(low);
        tier.setThreshold(low);

        TierMoves moves = As.manager(() -> preview.of(tier));
        assertThat(moves.up().getNamed()).extracting(TierMover::number).contains(member);
        assertThat(moves.up().getCount()).isGreaterThanOrEqualTo(1);
        As.manager(() -> edits.save(OperationToken.fresh(), tier.getVersion(), tier));
        assertThat(changes()).isEmpty();
        night("2026-07-07");

        assertThat(changes()).containsExactly("RISE 2026-07-07");
        Tier again = As.manager(() -> tiers.get(tier.getId()));
        again.setThreshold(high);
        As.manager(() -> edits.save(OperationToken.fresh(), again.getVersion(), again));
    }

    @Test
    void whoRisesTonightInAnyCaseIsNoMoveAndWhoThenRisesLessFarIsOne() {
        tier("IT Low", 51_000_000);
        Tier high = edited(tier("IT High", 52_000_000));
        Tier later = edited(tier("IT Later", 600_000_000));
        String between = enteredBehindTheLadder(52_500_000);
        String above = enteredBehindTheLadder(59_000_000);
        String low = enteredBehindTheLadder(51_500_000);
        high.setThreshold(55_000_000L);

        TierMoves raised = As.manager(() -> preview.of(high));
        assertThat(raised.less().getNamed()).extracting(TierMover::number, TierMover::from, TierMover::to).contains(tuple(between, "IT High", "IT Low"));
        assertThat(List.of(raised.up(), raised.less(), raised.down())).flatExtracting(TierMovers::getNamed).extracting("number").doesNotContain(above, low);

        high.setThreshold(52_000_000L);
        assertThat(As.manager(() -> preview.of(high)).less().getCount()).isZero();
        later.setThreshold(58_000_000L);
        assertThat(As.manager(() -> preview.of(later)).up().getNamed()).extracting(TierMover::number, TierMover::from, TierMover::to)
            .contains(tuple(above, "IT High", "IT Later")).doesNotContain(tuple(between, "IT High", "IT Later"));
        for (long threshold : List.of(51_000_000L, 52_000_000L, 600_000_000L)) {
            As.manager(() -> edits.delete(OperationToken.fresh(), id(threshold)));
        }
    }

    @Test
    void aRaisedThresholdIsShownBeforehandWithTheDayOfTheFall() {
        Tier tier = tier("IT Raised", 40_000_000);
        buy(41_000_000);
        at("2026-08-01");
        buy(41_000_000);
        Tier edited = As.manager(() -> tiers.get(tier.getId()));
        edited.setThreshold(42_000_000L);

        TierMoves moves = As.manager(() -> preview.of(edited));

        assertThat(moves.down().getCount()).isEqualTo(1);
        assertThat(moves.down().getNamed()).singleElement().satisfies(mover -> {
            assertThat(mover.number()).isEqualTo(member);
            assertThat(mover.day()).isEqualTo("2027-08-31");
        });
    }

    @Test
    void equalThresholdsAndTheLowestTierElsewhereAreRefused() {
        assertThatThrownBy(() -> As.manager(() -> edits.save(OperationToken.fresh(), 0, new Tier("Another", SILVER)))).hasMessage("error.tier_threshold_taken");
        assertThatThrownBy(() -> As.manager(() -> edits.save(OperationToken.fresh(), 0, new Tier("IT Silver", 77)))).hasMessage("error.tier_name_taken");
        Tier base = tiers.ladder().base();
        base.setThreshold(5L);
        assertThatThrownBy(() -> As.manager(() -> edits.save(OperationToken.fresh(), base.getVersion(), base))).hasMessage("error.tier_base");
    }

    @Test
    void aTierInUseStaysAndAnotherOneGoes() {
        buy(SILVER);
        Tier unused = tier("IT Unused", 900_000_000);

        assertThatThrownBy(() -> As.manager(() -> edits.delete(OperationToken.fresh(), id(SILVER)))).hasMessage("error.tier_in_use");
        assertThatThrownBy(() -> As.manager(() -> edits.delete(OperationToken.fresh(), tiers.ladder().base().getId()))).hasMessage("error.tier_base_stays");
        As.manager(() -> edits.delete(OperationToken.fresh(), unused.getId()));
        assertThat(Rows.count("tier WHERE id = ?", unused.getId())).isZero();
    }

    @Test
    void whoRisesIntoATierThatIsDeletedAtThatMomentTriesAgainAndRisesByTheOthers() throws Exception {
        Tier gone = tier("IT Gone", 35_000_000);
        try (Connection manager = Rows.resource("jdbc/carnet-schema").getConnection(); Statement deed = manager.createStatement()) {
            manager.setAutoCommit(false);
            deed.execute("DELETE FROM tier WHERE id = " + gone.getId());
            deed.execute("UPDATE programme SET rules = " + Ids.next());
            CompletableFuture<Object> purchase = CompletableFuture.supplyAsync(() -> AtOnce.times(1, i -> buy(36_000_000)).get(0));
            TimeUnit.MILLISECONDS.sleep(800);
            manager.commit();
            manager.setAutoCommit(true);

            assertThat(purchase.get()).isInstanceOfSatisfying(RuntimeException.class, failure -> assertThat(Failure.isConflict(failure)).isTrue());
        }
        buy(36_000_000);

        assertThat(standing()).containsEntry("name", "IT Gold");
    }

    @Test
    void pointsThatAClockWhichRanAheadHasDatedLaterCountAtOnce() {
        at("2026-07-20");
        buy(15_000_000);
        at("2026-07-06");
        buy(6_000_000);

        assertThat(changes()).containsExactly("RISE 2026-07-06");
    }

    @Test
    void whatWasAddedUpByAClockThatRanAheadIsAddedUpAgainOnceItIsSetBack() {
        buy(15_000_000);
        at("2028-01-01");
        buy(5_000_000);
        assertThat(changes()).isEmpty();
        at("2026-07-07");
        buy(1_000_000);

        assertThat(changes()).containsExactly("RISE 2026-07-07");
    }

    @Test
    void aClosedMembershipIsNotReviewedAndMakesItUpOnceItIsOpenAgain() {
        buy(GOLD);
        As.manager(() -> A.a(MemberService.class).close(OperationToken.fresh(), member));
        night("2027-08-31");
        assertThat(changes()).containsExactly("RISE 2026-07-06");

        As.manager(() -> A.a(MemberService.class).reopen(OperationToken.fresh(), member));
        night("2027-09-01");
        assertThat(changes()).containsExactly("RISE 2026-07-06", "GRACE 2027-08-01", "FALL 2027-08-31");
    }

    @Test
    void eachPageOfReviewsIsReadOnceHoweverManyAreDueThatDay() throws SQLException {
        for (int i = 0; i < 40; i++) {
            member = A.member().number();
            As.manager(() -> service.setManually(OperationToken.fresh(), member, id(SILVER), LocalDate.parse("2026-08-31"), "A test"));
        }
        at("2026-09-02");
        LocalDate today = LocalDate.parse("2026-09-02");
        TierReview review = A.a(TierReview.class);
        List<TierReview.Due> due = review.due(today, null, 1000);
        TierReview.Due middle = due.get(due.size() - 20);

        List<Object> values = List.of(middle.day().toString(), middle.memberId(), middle.day().toString(), today.toString(), 5);
        assertThat(RowsRead.by(TierReview.DUE, values)).isLessThan(20);
        assertThat(RowsRead.plan(TierReview.DUE, values)).contains("member_tier_due").doesNotContain("filesort", "temporary");
        assertThat(review.due(today, middle, 1000)).hasSize(19).isEqualTo(due.subList(due.size() - 19, due.size()));
        night("2026-09-02");
    }

    @Test
    void theHistoryIsAppendOnly() {
        buy(SILVER);

        assertThatThrownBy(() -> Rows.execute("carnet-schema", "UPDATE tier_change SET points = 0")).isInstanceOf(SQLException.class).hasMessageContaining("append only");
        assertThatThrownBy(() -> Rows.execute("carnet-schema", "DELETE FROM tier_change")).isInstanceOf(SQLException.class).hasMessageContaining("append only");
        assertThatThrownBy(() -> Rows.execute("carnet", "DELETE FROM tier_change")).isInstanceOf(SQLException.class).hasMessageContaining("denied");
    }

    /** A member with so many points of a purchase who stands in the lowest tier as yet, as after a change of the tiers. */
    private String enteredBehindTheLadder(long points) {
        member = A.member().number();
        buy(points);
        Rows.change("DELETE FROM member_tier WHERE member_id = (SELECT id FROM member WHERE number = '" + member + "')");
        return member;
    }

    private Tier tier(String name, long threshold) {
        if (Rows.count("tier WHERE threshold = ?", threshold) == 0) {
            As.manager(() -> edits.save(OperationToken.fresh(), 0, new Tier(name, threshold)));
        }
        return tiers.ladder().tiers().stream().filter(tier -> tier.getThreshold() == threshold).findFirst().orElseThrow();
    }

    /** As a form opens it: not the one that is kept. */
    private Tier edited(Tier tier) {
        return As.manager(() -> tiers.get(tier.getId()));
    }

    private static long id(long threshold) {
        return Rows.number("SELECT id FROM tier WHERE threshold = ?", threshold);
    }

    private void at(String day) {
        clock.moveTo(LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant());
    }

    private void night(String day) {
        at(day);
        forgetRuns();
        assertThat(jobs.run(job)).isZero();
    }

    private static void forgetRuns() {
        try {
            Rows.execute("carnet-schema", "DELETE FROM job_run WHERE job = 'TIER_REVIEW'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewPurchase purchase(long money) {
        return new NewPurchase(member, List.of(new NewLine(null, "Thing", 1, BigDecimal.valueOf(money))), 0);
    }

    private PurchaseQuote quote(long money) {
        return As.clerk(() -> purchases.quote(purchase(money)));
    }

    private String buy(long money) {
        NewPurchase purchase = purchase(money);
        return As.clerk(() -> purchases.enter(OperationToken.fresh(), purchase, purchases.quote(purchase).getFingerprint()));
    }

    /** As a clerk does: where the tier has changed meanwhile, the new quote is booked. */
    private String persistently(long money) {
        while (true) {
            try {
                return buy(money);
            } catch (QuoteChangedException another) {
                assertThat(another).hasMessage("error.quote_changed");
            }
        }
    }

    private Map<String, Object> standing() {
        return Rows.all("SELECT t.name, t.threshold, s.held_through, s.grace_through, s.manual FROM member_tier s JOIN tier t ON t.id = s.tier_id"
            + " JOIN member m ON m.id = s.member_id WHERE m.number = ?", member).get(0);
    }

    private List<String> changes() {
        return Rows.all("SELECT CONCAT(c.kind, ' ', c.changed_on) AS line FROM tier_change c JOIN member m ON m.id = c.member_id WHERE m.number = ?"
            + " ORDER BY c.id", member).stream().map(row -> (String) row.get("line")).toList();
    }

    private static java.sql.Date day(String day) {
        return java.sql.Date.valueOf(day);
    }
}
