package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.benefit.Benefits;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Members;
import app.carnet.points.PointLedger;
import app.carnet.purchase.NewLine;
import app.carnet.purchase.NewPurchase;
import app.carnet.purchase.PurchaseQuote;
import app.carnet.purchase.PurchaseService;
import app.carnet.purchase.QuoteChangedException;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

        List<Object> runs = AtOnce.times(3, i -> job.run());

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
        Tier tier = tier("IT Lowered", high);
        long low = 19_000_000;
        buy(low);
        tier.setThreshold(low);

        TierMoves moves = As.manager(() -> preview.of(tier));
        assertThat(moves.risers()).extracting(TierMover::number).contains(member);
        assertThat(moves.up()).isGreaterThanOrEqualTo(1);
        As.manager(() -> edits.save(OperationToken.fresh(), tier.getVersion(), tier));
        assertThat(changes()).isEmpty();
        night("2026-07-07");

        assertThat(changes()).containsExactly("RISE 2026-07-07");
        Tier again = As.manager(() -> tiers.get(tier.getId()));
        again.setThreshold(high);
        As.manager(() -> edits.save(OperationToken.fresh(), again.getVersion(), again));
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

        assertThat(moves.down()).isEqualTo(1);
        assertThat(moves.fallers()).singleElement().satisfies(mover -> {
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
    void theHistoryIsAppendOnly() {
        buy(SILVER);

        assertThatThrownBy(() -> Rows.execute("carnet-schema", "UPDATE tier_change SET points = 0")).isInstanceOf(SQLException.class).hasMessageContaining("append only");
        assertThatThrownBy(() -> Rows.execute("carnet-schema", "DELETE FROM tier_change")).isInstanceOf(SQLException.class).hasMessageContaining("append only");
        assertThatThrownBy(() -> Rows.execute("carnet", "DELETE FROM tier_change")).isInstanceOf(SQLException.class).hasMessageContaining("denied");
    }

    private Tier tier(String name, long threshold) {
        if (Rows.count("tier WHERE threshold = ?", threshold) == 0) {
            As.manager(() -> edits.save(OperationToken.fresh(), 0, new Tier(name, threshold)));
        }
        return tiers.ladder().tiers().stream().filter(tier -> tier.getThreshold() == threshold).findFirst().orElseThrow();
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
        assertThat(job.run()).isZero();
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
