package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.points.Balance;
import app.carnet.points.LedgerCheck;
import app.carnet.points.LedgerFinding;
import app.carnet.points.LedgerRule;
import app.carnet.points.PointAccounts;
import app.carnet.points.QualifyingPoints;
import app.carnet.points.PointLedger;
import app.carnet.settings.Programme;
import app.carnet.settings.Programmes;
import app.carnet.settings.ShortfallPolicy;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RefundInPartsIT {

    private static final int AT_ONCE = 16;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private RefundService refunds;
    @Inject
    private PurchaseService service;
    @Inject
    private Purchases purchases;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PointLedger ledger;
    @Inject
    private LedgerCheck check;
    @Inject
    private Members members;
    @Inject
    private Programmes programmes;
    @Inject
    private MovableClock clock;

    @AfterEach
    void everythingStillAddsUp() {
        clock.reset();
        rules(programme -> {
            programme.getRefunds().setShortfallPolicy(ShortfallPolicy.DEBT);
            programme.getRefunds().setClerkLimit(null);
            programme.setExpiryMonths(12);
        });
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void aHundredRefundedAsThirtyThirtyAndFortyTakesThirtyThirtyAndForty() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);

        assertThat(List.of(taken(amount(receipt, "30.00")), taken(amount(receipt, "30.00")), taken(amount(receipt, "40.00")))).containsExactly(30L, 30L, 40L);
        assertThat(redeemable(member)).isZero();
        assertRefused(RefundRequest.ofAmount(receipt, new BigDecimal("0.01"), RefundReason.RETURNED, null), "error.refund_done");
    }

    @Test
    void halfOfWhatFiveHundredPointsPaidComesBackAsTwoHundredFifty() {
        String member = A.member().withPoints(500).number();
        String receipt = buy(member, "100.00", 500);

        Map<String, Object> first = row(amount(receipt, "50.00"));
        Map<String, Object> second = row(whole(receipt));

        assertThat((BigDecimal) first.get("amount")).isEqualByComparingTo("47.50");
        assertThat(first).containsEntry("points_returned", 250L).containsEntry("points_taken", 48L);
        assertThat((BigDecimal) second.get("amount")).isEqualByComparingTo("47.50");
        assertThat(second).containsEntry("points_returned", 250L).containsEntry("points_taken", 47L);
        assertThat(redeemable(member)).isEqualTo(500);
    }

    @Test
    void piecesOfALineAreRememberedWithTheirNumber() {
        String member = A.member().number();
        NewPurchase balls = new NewPurchase(member, List.of(new NewLine(null, "Ball", 3, new BigDecimal("5.00")), new NewLine(null, "Net", 1, new BigDecimal("20.00"))), 0);
        String receipt = As.clerk(() -> service.enter(OperationToken.fresh(), balls, service.quote(balls).getFingerprint()));

        String number = book(RefundRequest.ofPieces(receipt, Map.of(1, 2), RefundReason.FAULTY, "Burst"));

        assertThat(Rows.all("SELECT line_no, quantity, value FROM refund_line l JOIN refund r ON r.id = l.refund_id WHERE r.number = ?", number)).singleElement()
            .satisfies(line -> assertThat(line).containsEntry("line_no", 1).containsEntry("quantity", 2));
        assertThat(row(number)).containsEntry("reason", "FAULTY").containsEntry("remark", "Burst").containsEntry("points_taken", 10L);
        assertRefused(RefundRequest.ofPieces(receipt, Map.of(1, 2), RefundReason.FAULTY, null), "error.refund_pieces");
    }

    @Test
    void sixteenRefundsOfAllAtOnceGiveBackOnce() {
        String member = A.member().withPoints(500).number();
        String receipt = buy(member, "100.00", 500);
        RefundRequest request = RefundRequest.whole(receipt, RefundReason.RETURNED, null);
        String shown = shown(request);

        List<Object> results = AtOnce.times(AT_ONCE, i -> As.clerk(() -> refunds.refund(OperationToken.fresh(), request, shown)));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Exception.class::isInstance).hasSize(AT_ONCE - 1)
            .allSatisfy(refusal -> assertThat((Exception) refusal).hasMessage("error.refund_done"));
        assertThat(redeemable(member)).isEqualTo(500);
    }

    @Test
    void sixteenPartsAtOnceNeverGiveBackMoreThanWasPaidAndEachRefusalIsInWords() {
        String receipt = buy(A.member().withPoints(500).number(), "100.00", 500);
        RefundRequest thirty = RefundRequest.ofAmount(receipt, new BigDecimal("30.00"), RefundReason.RETURNED, null);

        List<Object> results = AtOnce.times(AT_ONCE, i -> As.clerk(() -> refunds.refund(OperationToken.fresh(), thirty, refunds.quote(thirty).getFingerprint())));

        assertThat(results).filteredOn(Exception.class::isInstance).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(BusinessException.class));
        assertThat(Rows.number("SELECT SUM(r.amount) FROM refund r JOIN purchase p ON p.id = r.purchase_id WHERE p.receipt = ?", receipt)).isBetween(28L, 86L);
    }

    @Test
    void aDoubleClickBooksOnceAndIsShownTheSameRefund() {
        String receipt = buy(A.member().number(), "100.00", 0);
        RefundRequest request = RefundRequest.ofAmount(receipt, new BigDecimal("30.00"), RefundReason.RETURNED, null);
        String shown = shown(request);
        String token = OperationToken.fresh();

        List<Object> numbers = AtOnce.times(AT_ONCE, i -> As.clerk(() -> refunds.refund(token, request, shown)));

        assertThat(numbers).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(refundsOf(receipt)).isEqualTo(1);
    }

    @Test
    void whatChangedSinceItWasShownBooksNothingAndBurnsNoToken() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        RefundRequest request = RefundRequest.whole(receipt, RefundReason.RETURNED, null);
        String shown = shown(request);
        String token = OperationToken.fresh();
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 60, "Towel"));

        assertThatThrownBy(() -> As.clerk(() -> refunds.refund(token, request, shown))).isInstanceOf(QuoteChangedException.class);
        assertThat(refundsOf(receipt)).isZero();
        assertThat(As.clerk(() -> refunds.refund(token, request, refunds.quote(request).getFingerprint()))).startsWith("F");
    }

    @Test
    void anotherPolicySinceItWasShownBooksNothing() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 60, "Towel"));
        RefundRequest request = RefundRequest.whole(receipt, RefundReason.RETURNED, null);
        String shown = shown(request);
        policy(ShortfallPolicy.DEDUCT);

        assertThatThrownBy(() -> As.clerk(() -> refunds.refund(OperationToken.fresh(), request, shown))).isInstanceOf(QuoteChangedException.class);
        assertThat(refundsOf(receipt)).isZero();
    }

    @Test
    void byDebtSixtyMissingPointsAreOwedAndTheNextOnesPayThem() {
        String member = A.member().number();
        String receipt = spentSixtyOfAHundred(member);

        Map<String, Object> row = row(whole(receipt));

        assertThat(row).containsEntry("points_taken", 100L).containsEntry("points_owed", 60L).containsEntry("points_deducted", 0L);
        assertThat(balance(member)).isEqualTo(new Balance(0, 0, 60));
        buy(member, "100.00", 0);
        assertThat(balance(member)).isEqualTo(new Balance(40, 0, 0));
    }

    @Test
    void byDeductionSixtyMissingPointsHoldBackSixtyCentsAndNothingIsOwed() {
        policy(ShortfallPolicy.DEDUCT);
        String member = A.member().number();
        String receipt = spentSixtyOfAHundred(member);

        String number = whole(receipt);

        assertThat(row(number)).containsEntry("points_owed", 0L).containsEntry("points_deducted", 60L);
        assertThat((BigDecimal) row(number).get("held_back")).isEqualByComparingTo("0.60");
        assertThat(balance(member)).isEqualTo(Balance.NONE);
        assertThat(Rows.number("SELECT points FROM point_entry WHERE kind = 'ADJUST' AND source_kind = 'REFUND' AND source_key = ?", number)).isEqualTo(60);
        assertThat(As.clerk(() -> A.a(QualifyingPoints.class).of(id(member), Instant.EPOCH, clock.instant().plusSeconds(60)))).isZero();
    }

    @Test
    void byRefusalNothingIsBookedButWhatTheAccountStillHolds() {
        policy(ShortfallPolicy.REFUSE);
        String member = A.member().number();
        String receipt = spentSixtyOfAHundred(member);

        assertRefused(RefundRequest.whole(receipt, RefundReason.RETURNED, null), "error.refund_points_spent");
        assertThat(redeemable(member)).isEqualTo(40);
        assertThat(taken(amount(receipt, "40.00"))).isEqualTo(40);
    }

    @Test
    void whatHasExpiredOfItsOwnLotCountsAsTaken() {
        String member = A.member().number();
        String receipt = spentSixtyOfAHundred(member);
        overAYear();
        give(member, 200);

        Map<String, Object> row = row(asManager(RefundRequest.whole(receipt, RefundReason.FAULTY, null)));

        assertThat(row).containsEntry("points_taken", 100L).containsEntry("points_expired", 40L).containsEntry("points_owed", 0L);
        assertThat(redeemable(member)).isEqualTo(140);
    }

    @Test
    void whatHasExpiredCountsAsTakenBeforeTheExpiryIsBookedAndOnceOnly() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        overAYear();

        RefundRequest half = RefundRequest.ofAmount(receipt, new BigDecimal("50.00"), RefundReason.FAULTY, null);
        assertThat(As.manager(() -> refunds.quote(half)).points().expired()).isEqualTo(50);
        asManager(half);
        Map<String, Object> rest = row(asManager(RefundRequest.whole(receipt, RefundReason.FAULTY, null)));

        assertThat(rest).containsEntry("points_taken", 50L).containsEntry("points_expired", 50L);
        assertThat(balance(member)).isEqualTo(Balance.NONE);
    }

    @Test
    void twoPurchasesThatShareAnExpiredLotAreNotBothLetOff() {
        String member = A.member().number();
        String first = buy(member, "100.00", 0);
        String second = buy(member, "100.00", 0);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 60, "Towel"));
        overAYear();

        Map<String, Object> one = row(asManager(RefundRequest.whole(first, RefundReason.FAULTY, null)));
        Map<String, Object> other = row(asManager(RefundRequest.whole(second, RefundReason.FAULTY, null)));

        assertThat(one).containsEntry("points_expired", 100L).containsEntry("points_owed", 0L);
        assertThat(other).containsEntry("points_expired", 40L).containsEntry("points_owed", 60L);
    }

    @Test
    void ofAPurchaseWhosePointsPaidADebtTheDebtComesBack() {
        String member = A.member().number();
        whole(spentSixtyOfAHundred(member));
        String receipt = buy(member, "100.00", 0);
        assertThat(balance(member)).isEqualTo(new Balance(40, 0, 0));

        Map<String, Object> row = row(whole(receipt));

        assertThat(row).containsEntry("points_taken", 100L).containsEntry("points_owed", 60L);
        assertThat(balance(member)).isEqualTo(new Balance(0, 0, 60));
    }

    @Test
    void pointsGivenBackPayADebtFirst() {
        String member = A.member().withPoints(500).number();
        String paid = buy(member, "10.00", 500);
        String earned = buy(member, "100.00", 0);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 105, "Towel"));
        whole(earned);
        assertThat(balance(member).debt()).isEqualTo(100);

        whole(paid);

        assertThat(balance(member)).isEqualTo(new Balance(395, 0, 0));
    }

    @Test
    void pointsWhoseLotHasEndedComeBackForThirtyDays() {
        String member = A.member().withPoints(500).number();
        String receipt = buy(member, "100.00", 500);
        overAYear();

        asManager(RefundRequest.whole(receipt, RefundReason.FAULTY, null));

        assertThat(redeemable(member)).isEqualTo(500);
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        assertThat(redeemable(member)).isZero();
    }

    @Test
    void aClerkMayOnItsOwnDayAndUpToTheLimitAndAManagerBeyond() {
        rules(programme -> programme.getRefunds().setClerkLimit(new BigDecimal("50")));
        String receipt = buy(A.member().number(), "100.00", 0);

        assertRefused(RefundRequest.whole(receipt, RefundReason.RETURNED, null), "error.refund_over_limit");
        amount(receipt, "30.00");
        assertRefused(RefundRequest.ofAmount(receipt, new BigDecimal("20.01"), RefundReason.RETURNED, null), "error.refund_over_limit");
        amount(receipt, "20.00");
        assertThat(refusal(receipt)).isEqualTo("error.refund_limit_reached");
        assertThat(asManager(RefundRequest.whole(receipt, RefundReason.RETURNED, null))).startsWith("F");
    }

    @Test
    void anotherDaysPurchaseIsAManagersAffair() {
        String receipt = buy(A.member().number(), "100.00", 0);
        clock.moveTo(LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1).atStartOfDay(ZONE).toInstant());

        assertRefused(RefundRequest.whole(receipt, RefundReason.RETURNED, null), "error.refund_other_day");
        assertThat(refusal(receipt)).isEqualTo("error.refund_other_day");
        assertThat(asManager(RefundRequest.whole(receipt, RefundReason.RETURNED, null))).startsWith("F");
    }

    @Test
    void aClosedMembersPurchaseStands() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), member));

        assertRefused(RefundRequest.whole(receipt, RefundReason.RETURNED, null), "error.member_closed");
        assertThat(refusal(receipt)).isEqualTo("error.member_closed");
    }

    @Test
    void withoutAReasonThatPeopleGiveItIsRefused() {
        String receipt = buy(A.member().number(), "100.00", 0);

        assertRefused(RefundRequest.whole(receipt, null, null), "error.refund_reason");
        assertRefused(RefundRequest.ofAmount(receipt, BigDecimal.ONE, RefundReason.UNDONE, null), "error.refund_reason");
        assertRefused(RefundRequest.whole(receipt, RefundReason.OTHER, "x".repeat(201)), "error.refund_remark");
    }

    @Test
    void totalsAndTheListCountWhatWasHandedOutAndARefundedPurchaseIsStillAVisit() {
        policy(ShortfallPolicy.DEDUCT);
        String member = A.member().number();
        String receipt = spentSixtyOfAHundred(member);
        whole(receipt);

        PurchaseTotals totals = As.clerk(() -> purchases.totals(id(member)));
        PurchaseRow row = As.clerk(() -> purchases.list(member, null, null, null, 1)).rows().get(0);

        assertThat(totals.count()).isEqualTo(1);
        assertThat(totals.lastAt()).isNotNull();
        assertThat(totals.sum()).isEqualByComparingTo("0.60");
        assertThat(row.net()).isEqualByComparingTo("0.60");
        assertThat(row.isUndone()).isFalse();
        assertThat(row.isRefunded()).isTrue();
    }

    @Test
    void whatIsHandedOutForAnEarlierDayIsSaidOfTheDayItself() {
        String receipt = buy(A.member().number(), "100.00", 0);
        Instant nextDay = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(300).atStartOfDay(ZONE).toInstant();
        clock.moveTo(nextDay.plusSeconds(60));
        BigDecimal before = As.clerk(() -> purchases.paidOutOfEarlier(nextDay));

        asManager(RefundRequest.ofAmount(receipt, new BigDecimal("30.00"), RefundReason.OTHER, null));

        assertThat(As.clerk(() -> purchases.paidOutOfEarlier(nextDay))).isEqualByComparingTo(before.add(new BigDecimal("30")));
    }

    @Test
    void plantedFaultsOfARefundAreNamed() throws SQLException {
        String number = amount(spentSixtyOfAHundred(A.member().number()), "50.00");
        String line = "UPDATE refund_line SET %s WHERE refund_id = (SELECT id FROM refund WHERE number = '" + number + "')";
        String refund = "UPDATE refund SET %s WHERE number = '" + number + "'";

        Rows.change("DROP TRIGGER refund_line_no_update");
        try {
            assertNamed(line, "value = value + 50.01", "value = value - 50.01", LedgerRule.REFUND_LINES_WITHIN_THEIR_PURCHASE);
            assertNamed(line, "quantity = 2", "quantity = 0", LedgerRule.REFUND_LINES_WITHIN_THEIR_PURCHASE);
            assertNamed(line, "value = value - 0.01", "value = value + 0.01", LedgerRule.REFUND_FITS_ITS_LINES);
        } finally {
            Rows.change("CREATE TRIGGER refund_line_no_update BEFORE UPDATE ON refund_line FOR EACH ROW"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refund_line is append only'");
        }
        assertNamed(refund, "held_back = 50.01", "held_back = 0", LedgerRule.REFUND_FITS_ITS_LINES);
        assertNamed(refund, "points_deducted = 1", "points_deducted = 0", LedgerRule.REFUND_IS_IN_THE_LEDGER);
        assertNamed(refund, "points_expired = 1", "points_expired = 0", LedgerRule.REFUND_IS_IN_THE_LEDGER, LedgerRule.REFUND_NAMES_WHAT_HAD_EXPIRED);
    }

    private void assertNamed(String update, String plant, String mend, LedgerRule... rules) throws SQLException {
        Rows.execute("carnet-schema", update.formatted(plant));
        try {
            assertThat(As.manager(check::run)).as(plant).extracting(LedgerFinding::rule).containsExactlyInAnyOrder(rules);
        } finally {
            Rows.execute("carnet-schema", update.formatted(mend));
        }
    }

    /** 100 earned, 60 of them redeemed. */
    private String spentSixtyOfAHundred(String member) {
        String receipt = buy(member, "100.00", 0);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 60, "Towel"));
        return receipt;
    }

    private String buy(String member, String price, long points) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, new BigDecimal(price))), points);
        return As.clerk(() -> service.enter(OperationToken.fresh(), purchase, service.quote(purchase).getFingerprint()));
    }

    private String amount(String receipt, String amount) {
        return book(RefundRequest.ofAmount(receipt, new BigDecimal(amount), RefundReason.RETURNED, null));
    }

    private String whole(String receipt) {
        return book(RefundRequest.whole(receipt, RefundReason.RETURNED, null));
    }

    private String book(RefundRequest request) {
        return As.clerk(() -> refunds.refund(OperationToken.fresh(), request, refunds.quote(request).getFingerprint()));
    }

    private String asManager(RefundRequest request) {
        return As.manager(() -> refunds.refund(OperationToken.fresh(), request, refunds.quote(request).getFingerprint()));
    }

    private String shown(RefundRequest request) {
        return As.clerk(() -> refunds.quote(request)).getFingerprint();
    }

    private String refusal(String receipt) {
        return As.clerk(() -> refunds.refusal(purchases.get(receipt), A.a(Refunds.class).rest(purchases.get(receipt))));
    }

    private void assertRefused(RefundRequest request, String key) {
        long before = refundsOf(request.receipt());
        assertThatThrownBy(() -> book(request)).hasMessage(key);
        assertThatThrownBy(() -> As.clerk(() -> refunds.refund(OperationToken.fresh(), request, "whatever"))).hasMessage(key);
        assertThat(refundsOf(request.receipt())).isEqualTo(before);
    }

    private void policy(ShortfallPolicy policy) {
        rules(programme -> programme.getRefunds().setShortfallPolicy(policy));
    }

    private void rules(Consumer<Programme> change) {
        A.place();
        Programme programme = programmes.current();
        change.accept(programme);
        As.manager(() -> programmes.change(OperationToken.fresh(), programme, programme.getVersion()));
    }

    /** To a day on which all points of today have expired. */
    private void overAYear() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(400)));
    }

    private void give(String member, long points) {
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, points, "More"));
    }

    private Balance balance(String member) {
        return As.clerk(() -> accounts.balance(id(member)));
    }

    private long redeemable(String member) {
        return balance(member).redeemable();
    }

    private long id(String member) {
        return members.get(member).getId();
    }

    private static Map<String, Object> row(String number) {
        return Rows.all("SELECT * FROM refund WHERE number = ?", number).get(0);
    }

    private static long taken(String number) {
        return Rows.number("SELECT points_taken FROM refund WHERE number = ?", number);
    }

    private static long refundsOf(String receipt) {
        return Rows.count("refund r JOIN purchase p ON p.id = r.purchase_id WHERE p.receipt = ?", receipt);
    }
}
