package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.Caller;
import app.carnet.foundation.Ids;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.points.Balance;
import app.carnet.points.LedgerCheck;
import app.carnet.points.LedgerFinding;
import app.carnet.points.LedgerRule;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
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
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RefundServiceIT {

    private static final int AT_ONCE = 16;

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
    private MovableClock clock;
    @Inject
    private Caller caller;
    private String clerk = "lin";

    @AfterEach
    void everythingStillAddsUp() {
        clock.reset();
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void anUndoneWholePurchaseGivesMoneyAndPointsBackAndTakesWhatItEarned() {
        String member = A.member().withPoints(1240).number();
        String receipt = buy(member, "100.00", 500);

        String number = undo(receipt);

        Map<String, Object> row = Rows.all("SELECT * FROM refund WHERE number = ?", number).get(0);
        assertThat((BigDecimal) row.get("amount")).isEqualByComparingTo("95");
        assertThat(row).containsEntry("points_returned", 500L).containsEntry("points_taken", 95L).containsEntry("reason", "UNDONE");
        assertThat(redeemable(member)).isEqualTo(1240);
        assertThat(Rows.count("point_entry WHERE source_kind = 'REFUND' AND source_key = ? AND reverses_id IS NOT NULL", number)).isEqualTo(2);
        assertThat(Rows.count("audit_entry WHERE deed = 'PURCHASE_UNDONE' AND subject_key = ?", receipt)).isEqualTo(1);
    }

    @Test
    void whatWasGivenBackInPartIsRefundedAndNoLongerUndone() {
        String receipt = buy(A.member().number(), "100.00", 0);
        RefundRequest part = RefundRequest.ofAmount(receipt, BigDecimal.TEN, RefundReason.OTHER, null);
        As.manager(() -> refunds.refund(OperationToken.fresh(), part, refunds.quote(part).getFingerprint()));

        assertThatThrownBy(() -> undo(receipt)).hasMessage("error.undo_refunded");
        assertThat(refundsOf(receipt)).isEqualTo(1);
    }

    @Test
    void everyLotIsAsItWasBeforeThePurchase() {
        clock.moveTo(clock.instant().minus(Duration.ofDays(40)));
        String member = A.member().withPoints(300).number();
        clock.reset();
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, 300, "More"));
        List<Map<String, Object>> before = lots(member);
        String receipt = buy(member, "10.00", 450);

        undo(receipt);

        assertThat(lots(member)).isEqualTo(before);
    }

    @Test
    void sixteenUndosAtOnceGiveBackOnce() {
        String member = A.member().withPoints(500).number();
        String receipt = buy(member, "100.00", 500);

        String shown = asClerk(() -> refunds.quoteUndo(receipt)).getFingerprint();

        List<Object> results = AtOnce.times(AT_ONCE, i -> asClerk(() -> refunds.undo(OperationToken.fresh(), receipt, shown)));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Exception.class::isInstance).hasSize(AT_ONCE - 1)
            .allSatisfy(refusal -> assertThat(((Exception) refusal)).hasMessage("error.undo_done"));
        assertThat(redeemable(member)).isEqualTo(500);
    }

    @Test
    void aDoubleClickUndoesOnceAndIsShownTheSameRefund() {
        String receipt = buy(A.member().number(), "100.00", 0);
        String token = OperationToken.fresh();

        String shown = asClerk(() -> refunds.quoteUndo(receipt)).getFingerprint();

        List<Object> numbers = AtOnce.times(AT_ONCE, i -> asClerk(() -> refunds.undo(token, receipt, shown)));

        assertThat(numbers).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(refundsOf(receipt)).isEqualTo(1);
    }

    @Test
    void afterAMinuteItIsRefused() {
        String receipt = buy(A.member().number(), "100.00", 0);

        clock.moveTo(clock.instant().plus(RefundPermissions.UNDO_TIME).plusSeconds(1));

        assertRefused(receipt, "error.undo_late");
    }

    @Test
    void aClockSetBackGivesNobodyMoreTime() {
        String receipt = buy(A.member().number(), "100.00", 0);

        clock.moveTo(clock.instant().minus(Duration.ofHours(2)));

        assertRefused(receipt, "error.undo_late");
    }

    @Test
    void anotherClerkIsRefused() {
        String receipt = buy(A.member().number(), "100.00", 0);
        clerk = "zoe";

        assertRefused(receipt, "error.undo_other_clerk");
    }

    @Test
    void onlyTheLastPurchaseOfAClerkCanBeUndone() {
        String receipt = buy(A.member().number(), "100.00", 0);
        buy(A.member().number(), "1.00", 0);

        assertRefused(receipt, "error.undo_not_last");
    }

    @Test
    void anotherClerksPurchaseInBetweenDoesNotMatter() {
        String receipt = buy(A.member().number(), "100.00", 0);
        clerk = "zoe";
        buy(A.member().number(), "1.00", 0);
        clerk = "lin";

        assertThat(undo(receipt)).startsWith("F");
    }

    @Test
    void pointsSpentMeanwhileAreOwedAsTheQuoteSaid() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 60, "Towel"));

        RefundQuote quote = asClerk(() -> refunds.quoteUndo(receipt));
        undo(receipt);

        assertThat(quote.points().missing()).isEqualTo(60);
        assertThat(quote.after()).isEqualTo(new Balance(0, 0, 60));
        assertThat(As.clerk(() -> accounts.balance(members.get(member).getId())).debt()).isEqualTo(60);
    }

    @Test
    void whatChangedSinceItWasShownUndoesNothingAndBurnsNoToken() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        String token = OperationToken.fresh();
        String shown = asClerk(() -> refunds.quoteUndo(receipt)).getFingerprint();
        As.clerk(() -> ledger.redeem(OperationToken.fresh(), member, 60, "Towel"));

        assertThatThrownBy(() -> asClerk(() -> refunds.undo(token, receipt, shown))).isInstanceOf(QuoteChangedException.class);
        assertThat(refundsOf(receipt)).isZero();
        assertThat(undo(receipt, token)).startsWith("F");
    }

    @Test
    void aClosedMembersPurchaseStands() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), member));

        assertThatThrownBy(() -> asClerk(() -> refunds.quoteUndo(receipt))).hasMessage("error.member_closed");
        assertThat(asClerk(() -> refunds.isUndoable(purchases.get(receipt)))).isFalse();
        assertRefused(receipt, "error.member_closed");
    }

    @Test
    void pointsThatOnlyPaidDebtAreOwedAgainAsTheQuoteSaid() throws SQLException {
        String member = A.member().withPoints(100).number();
        owe(member, 30);
        String receipt = buy(member, "10.00", 0);

        RefundQuote quote = asClerk(() -> refunds.quoteUndo(receipt));
        undo(receipt);

        assertThat(quote.points().taken()).isEqualTo(10);
        assertThat(quote.after()).isEqualTo(As.clerk(() -> accounts.balance(members.get(member).getId())));
        assertThat(Rows.number("SELECT balance FROM point_account WHERE member_id = (SELECT id FROM member WHERE number = ?)", member)).isEqualTo(70);
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, 30, "Paid"));
    }

    @Test
    void theDatabaseItselfKeepsASecondUndoOut() {
        String number = undo(buy(A.member().number(), "100.00", 0));

        assertThatThrownBy(() -> Rows.execute("carnet-schema", "INSERT INTO refund (id, number, purchase_id, refunded_at, refunded_on, refunded_by,"
            + " reason, amount, points_returned, points_taken) SELECT id + 1, 'F-again', purchase_id, refunded_at, refunded_on, refunded_by,"
            + " reason, 0, 0, 0 FROM refund WHERE number = '" + number + "'")).hasMessageContaining("refund_undone");
    }

    @Test
    void pointsWhoseLastDayHasPassedOvernightComeBackForAWhile() {
        String member = A.member().withPoints(500).number();
        clock.moveTo(Instant.parse(lastMomentOf(member)));
        String receipt = buy(member, "100.00", 500);
        clock.moveTo(clock.instant().plusSeconds(50));

        undo(receipt);

        assertThat(redeemable(member)).isEqualTo(500);
        assertThat(lots(member)).anySatisfy(lot -> assertThat(lot).containsEntry("points", 500L)
            .containsEntry("days", 30));
    }

    @Test
    void totalsAndTheListCountNet() {
        String member = A.member().number();
        buy(member, "30.00", 0);
        String receipt = buy(member, "100.00", 0);
        PurchaseTotals today = As.clerk(() -> purchases.totalsSince(clock.instant().minus(Duration.ofHours(1))));

        undo(receipt);

        PurchaseTotals totals = As.clerk(() -> purchases.totals(members.get(member).getId()));
        PurchaseTotals net = As.clerk(() -> purchases.totalsSince(clock.instant().minus(Duration.ofHours(1))));
        assertThat(totals.count()).isEqualTo(1);
        assertThat(totals.sum()).isEqualByComparingTo("30");
        assertThat(net.count()).isEqualTo(today.count() - 1);
        assertThat(net.sum()).isEqualByComparingTo(today.sum().subtract(new BigDecimal("100")));
        List<PurchaseRow> rows = As.clerk(() -> purchases.list(member, null, null, null, 1)).rows();
        assertThat(rows).extracting(PurchaseRow::isUndone).containsExactly(true, false);
    }

    @Test
    void anUndonePurchaseIsNoVisit() {
        String member = A.member().number();
        clock.moveTo(clock.instant().minusSeconds(30));
        String kept = buy(member, "30.00", 0);
        clock.reset();

        undo(buy(member, "100.00", 0));

        assertThat(As.clerk(() -> purchases.totals(members.get(member).getId())).lastAt()).isEqualTo(As.clerk(() -> purchases.get(kept)).getEnteredAt());
    }

    @Test
    void whatIsUndoneAfterMidnightCountsAgainstItsOwnDay() {
        String member = A.member().number();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone).plusDays(200).atStartOfDay(zone).toInstant();
        clock.moveTo(midnight.minusSeconds(20));
        PurchaseTotals before = As.clerk(() -> purchases.totalsSince(midnight));
        long earned = As.clerk(() -> accounts.earnedSince(midnight));
        String receipt = buy(member, "100.00", 0);
        clock.moveTo(midnight.plusSeconds(20));

        undo(receipt);

        assertThat(As.clerk(() -> purchases.totalsSince(midnight))).isEqualTo(before);
        assertThat(As.clerk(() -> accounts.earnedSince(midnight))).isEqualTo(earned);
    }

    @Test
    void theStatementNamesThePurchaseWhosePointsWereTaken() {
        String member = A.member().number();
        String receipt = buy(member, "100.00", 0);

        undo(receipt);

        assertThat(As.clerk(() -> accounts.latest(members.get(member).getId(), 1)).get(0).receipt()).isEqualTo(receipt);
    }

    @Test
    void aRefundThatTheLedgerDoesNotKnowIsNamed() throws SQLException {
        String receipt = buy(A.member().number(), "100.00", 0);
        String number = undo(receipt);
        Rows.execute("carnet-schema", "UPDATE refund SET points_taken = points_taken + 1 WHERE number = '" + number + "'");
        try {
            assertThat(As.manager(check::run)).extracting(LedgerFinding::rule)
                .containsExactlyInAnyOrder(LedgerRule.REFUND_IS_IN_THE_LEDGER, LedgerRule.REFUNDS_WITHIN_THEIR_PURCHASE);
        } finally {
            Rows.execute("carnet-schema", "UPDATE refund SET points_taken = points_taken - 1 WHERE number = '" + number + "'");
        }
    }

    @Test
    void aReversalOfAnotherPurchaseThanItsRefundsIsNamed() throws SQLException {
        String member = A.member().number();
        String other = buy(member, "100.00", 0);
        String receipt = buy(member, "100.00", 0);
        String move = "UPDATE refund SET purchase_id = (SELECT id FROM purchase WHERE receipt = '%s') WHERE number = '" + undo(receipt) + "'";
        Rows.execute("carnet-schema", move.formatted(other));
        try {
            assertThat(As.manager(check::run)).extracting(LedgerFinding::rule).containsExactly(LedgerRule.REVERSAL_NAMES_ITS_ENTRY);
        } finally {
            Rows.execute("carnet-schema", move.formatted(receipt));
        }
    }

    /** As a later shortfall will book it. */
    private void owe(String member, long points) throws SQLException {
        String account = " WHERE member_id = (SELECT id FROM member WHERE number = '" + member + "')";
        Rows.execute("carnet-schema", "UPDATE point_account SET balance = balance - " + points + ", debt = " + points + ", last_seq = last_seq + 1" + account);
        Rows.execute("carnet-schema", "INSERT INTO point_entry (id, account_id, seq, kind, points, balance_after, debt_change, occurred_at,"
            + " source_kind, source_key, actor) SELECT " + Ids.next() + ", member_id, last_seq, 'ADJUST', -debt, balance, debt, 0,"
            + " 'ADJUSTMENT', 'debt', 'test' FROM point_account" + account);
    }

    private String buy(String member, String price, long points) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Racket", 1, new BigDecimal(price))), points);
        return asClerk(() -> service.enter(OperationToken.fresh(), purchase, service.quote(purchase).getFingerprint()));
    }

    private String undo(String receipt) {
        return undo(receipt, OperationToken.fresh());
    }

    private String undo(String receipt, String token) {
        return asClerk(() -> refunds.undo(token, receipt, refunds.quoteUndo(receipt).getFingerprint()));
    }

    /** On a thread of its own, where no request says who it is: there a clerk has the name that the system acts under. */
    private <T> T asClerk(Supplier<T> deed) {
        Object result = AtOnce.times(1, i -> As.clerk(() -> {
            caller.actAs(clerk);
            return deed.get();
        })).get(0);
        if (result instanceof RuntimeException refusal) {
            throw refusal;
        }
        @SuppressWarnings("unchecked")
        T value = (T) result;
        return value;
    }

    private void assertRefused(String receipt, String key) {
        assertThatThrownBy(() -> undo(receipt)).hasMessage(key);
        assertThat(refundsOf(receipt)).isZero();
    }

    private long redeemable(String member) {
        return As.clerk(() -> accounts.balance(members.get(member).getId())).redeemable();
    }

    private static long refundsOf(String receipt) {
        return Rows.count("refund r JOIN purchase p ON p.id = r.purchase_id WHERE p.receipt = ?", receipt);
    }

    /** Twenty seconds before the member's points expire. */
    private static String lastMomentOf(String member) {
        String day = Rows.all("SELECT expires_on FROM point_lot l JOIN member m ON m.id = l.account_id WHERE m.number = ?", member).get(0).get("expires_on").toString();
        return day + "T15:59:40Z";
    }

    private List<Map<String, Object>> lots(String member) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return Rows.all("SELECT expires_on, spendable_from, points, CAST(DATEDIFF(expires_on, ?) AS SIGNED) AS days FROM point_lot l JOIN member m ON m.id = l.account_id"
            + " WHERE m.number = ? AND points > 0 ORDER BY expires_on, spendable_from", today, member);
    }
}
