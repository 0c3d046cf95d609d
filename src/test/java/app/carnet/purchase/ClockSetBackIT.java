package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.points.EntrySource;
import app.carnet.points.InsufficientPointsException;
import app.carnet.points.LedgerCheck;
import app.carnet.points.PointAccounts;
import app.carnet.points.PointLedger;
import app.carnet.points.SourceKind;
import app.carnet.points.StatementRow;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server's clock was wrong and is set back two hours: what was booked keeps its order, and what expired stays expired. */
@ExtendWith(ArquillianExtension.class)
class ClockSetBackIT {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private PointLedger ledger;
    @Inject
    private PointAccounts accounts;
    @Inject
    private PurchaseService purchases;
    @Inject
    private RefundService refunds;
    @Inject
    private LedgerCheck check;
    @Inject
    private MovableClock clock;

    private Instant noon;

    /** Noon of the place, of the day before so that nothing lies ahead of other tests: two hours more or less are the same day. */
    @BeforeEach
    void itIsNoon() {
        noon = clock.instant().atZone(ZONE).toLocalDate().minusDays(1).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        clock.moveTo(noon);
    }

    @AfterEach
    void everythingStillAddsUp() {
        clock.reset();
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void theStatementKeepsTheOrderInWhichWasBooked() {
        String member = A.member().withPoints(500).number();
        redeem(OperationToken.fresh(), member, 1);
        clock.moveTo(clock.instant().minus(TWO_HOURS));
        redeem(OperationToken.fresh(), member, 2);
        String receipt = buy(OperationToken.fresh(), member);

        List<StatementRow> rows = As.clerk(() -> accounts.latest(id(member), 10));

        assertThat(rows).extracting(StatementRow::points).startsWith(10L, -2L, -1L);
        assertThat(rows).extracting(StatementRow::balanceAfter).startsWith(507L, 497L, 499L);
        assertThat(rows.get(1).occurredAt()).isBefore(rows.get(2).occurredAt());
        assertThat(rows.get(0).sourceKey()).isEqualTo(receipt);
    }

    @Test
    void idsAndReceiptsGoOn() {
        String member = A.member().number();
        String first = buy(OperationToken.fresh(), member);
        clock.moveTo(clock.instant().minus(TWO_HOURS));
        String second = buy(OperationToken.fresh(), member);

        assertThat(purchaseId(second)).isGreaterThan(purchaseId(first));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aTokenStaysUsed() {
        String member = A.member().withPoints(500).number();
        String token = OperationToken.fresh();
        String entry = redeem(token, member, 100);
        clock.moveTo(clock.instant().minus(TWO_HOURS));

        assertThat(redeem(token, member, 100)).isEqualTo(entry);
        assertThat(redeemable(member)).isEqualTo(400);
    }

    @Test
    void pointsThatExpiredAtMidnightStayExpiredWhenTheDayBeforeComesAgain() {
        String member = A.member().withPoints(500).number();
        Instant afterMidnight = lastDay(member).plusDays(1).atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(30));
        clock.moveTo(afterMidnight);
        give(member, 10);
        assertThat(expiries(member)).isEqualTo(1);

        clock.moveTo(afterMidnight.minus(TWO_HOURS));
        assertThatThrownBy(() -> redeem(OperationToken.fresh(), member, 500)).isInstanceOf(InsufficientPointsException.class);
        give(member, 5);
        assertThat(redeemable(member)).isEqualTo(5);
        assertThat(redeem(OperationToken.fresh(), member, 2)).isNotNull();

        clock.moveTo(afterMidnight);
        assertThat(redeem(OperationToken.fresh(), member, 3)).isNotNull();
        assertThat(redeemable(member)).isEqualTo(10);
        assertThat(expiries(member)).isEqualTo(1);
    }

    @Test
    void aLotFilledOnTheDayThatComesAgainExpiresOnce() {
        String member = A.member().withPoints(500).number();
        Instant lastEvening = lastDay(member).plusDays(1).atStartOfDay(ZONE).toInstant().minus(Duration.ofHours(1));
        clock.moveTo(lastEvening);
        assertThat(redeemable(member)).isEqualTo(500);
        clock.moveTo(lastEvening.plus(TWO_HOURS));
        assertThat(redeemable(member)).isZero();
        clock.moveTo(lastEvening);
        redeem(OperationToken.fresh(), member, 200);
        clock.moveTo(lastEvening.plus(TWO_HOURS));
        give(member, 1);

        assertThat(expiries(member)).isEqualTo(1);
        assertThat(Rows.number("SELECT SUM(points) FROM point_entry WHERE kind = 'EXPIRE' AND account_id = ?", id(member))).isEqualTo(-300);
    }

    @Test
    void aLotFilledAgainAfterItsExpiryWasBookedExpiresAgain() {
        String member = A.member().withPoints(500).number();
        Instant midnight = lastDay(member).plusDays(1).atStartOfDay(ZONE).toInstant();
        clock.moveTo(midnight.minusSeconds(20));
        String receipt = buy(OperationToken.fresh(), member, 100);
        clock.moveTo(midnight.plusSeconds(20));
        give(member, 1);
        clock.moveTo(midnight.minusSeconds(10));
        undo(receipt);
        assertThat(redeemable(member)).isEqualTo(100);

        clock.moveTo(midnight.plusSeconds(40));
        give(member, 1);

        assertThat(redeemable(member)).isEqualTo(2);
        assertThat(Rows.number("SELECT SUM(points) FROM point_entry WHERE kind = 'EXPIRE' AND account_id = ?", id(member))).isEqualTo(-500);
    }

    @Test
    void aPurchaseThatWasNotTheLastStaysSoWhenItsMinuteComesAgain() {
        String member = A.member().number();
        Instant wrong = clock.instant().plus(TWO_HOURS);
        clock.moveTo(wrong);
        String first = buy(OperationToken.fresh(), member);
        clock.moveTo(noon);
        buy(OperationToken.fresh(), member);

        clock.moveTo(wrong.plusSeconds(5));

        assertThatThrownBy(() -> undo(first)).hasMessage("error.undo_not_last");
    }

    @Test
    void aReceiptWithoutPointsShowsTheBalanceThatStoodWhenItWasBooked() {
        String member = A.member().number();
        clock.moveTo(clock.instant().plus(TWO_HOURS));
        give(member, 10);
        clock.moveTo(noon);
        String receipt = buy(OperationToken.fresh(), member, "0.50", 0);
        give(member, 5);

        assertThat(As.clerk(() -> accounts.heldAfter(id(member), List.of(new EntrySource(SourceKind.PURCHASE, receipt)), purchaseId(receipt), clock.instant().atZone(ZoneOffset.UTC).toLocalDate())).balance().redeemable()).isEqualTo(10);
    }

    @Test
    void pointsThatExpiredCountAsTakenAndThoseSpentBeforeDoNot() {
        String member = A.member().number();
        Instant start = clock.instant();
        String receipt = buy(OperationToken.fresh(), member);
        redeem(OperationToken.fresh(), member, 6);
        clock.moveTo(start.plus(Duration.ofDays(400)));
        give(member, 20);
        clock.moveTo(start.plusSeconds(10));

        String number = undo(receipt);

        assertThat(Rows.number("SELECT points_taken FROM refund WHERE number = ?", number)).isEqualTo(10);
        assertThat(Rows.number("SELECT points_expired FROM refund WHERE number = ?", number)).isEqualTo(4);
        assertThat(Rows.number("SELECT balance FROM point_account WHERE member_id = ?", id(member))).isEqualTo(14);
    }

    private String undo(String receipt) {
        return As.clerk(() -> refunds.undo(OperationToken.fresh(), receipt, refunds.quoteUndo(receipt).getFingerprint()));
    }

    private String redeem(String token, String member, long points) {
        return As.clerk(() -> ledger.redeem(token, member, points, "Clock"));
    }

    private void give(String member, long points) {
        As.manager(() -> ledger.adjust(OperationToken.fresh(), member, points, "Clock"));
    }

    private String buy(String token, String member) {
        return buy(token, member, 0);
    }

    private String buy(String token, String member, long points) {
        return buy(token, member, "10.00", points);
    }

    private String buy(String token, String member, String price, long points) {
        NewPurchase purchase = new NewPurchase(member, List.of(new NewLine(null, "Ball", 1, new BigDecimal(price))), points);
        return As.clerk(() -> purchases.enter(token, purchase, purchases.quote(purchase).getFingerprint()));
    }

    private long redeemable(String member) {
        return As.clerk(() -> accounts.balance(id(member))).redeemable();
    }

    private long expiries(String member) {
        return Rows.count("point_entry WHERE kind = 'EXPIRE' AND account_id = ?", id(member));
    }

    private LocalDate lastDay(String member) {
        return LocalDate.parse(Rows.all("SELECT MIN(expires_on) AS day FROM point_lot WHERE account_id = ?", id(member)).get(0).get("day").toString());
    }

    private long id(String member) {
        return Rows.number("SELECT id FROM member WHERE number = ?", member);
    }

    private long purchaseId(String receipt) {
        return Rows.number("SELECT id FROM purchase WHERE receipt = ?", receipt);
    }
}
