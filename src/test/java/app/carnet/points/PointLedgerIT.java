package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.foundation.MovableClock;
import app.carnet.foundation.OperationToken;
import app.carnet.member.MemberService;
import app.carnet.member.Members;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.AtOnce;
import app.carnet.testkit.Rows;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PointLedgerIT {

    private static final int AT_ONCE = 20;

    @Inject
    private PointLedger ledger;
    @Inject
    private PointAccounts accounts;
    @Inject
    private LedgerCheck check;
    @Inject
    private Members members;
    @Inject
    private MovableClock clock;

    @AfterEach
    void everythingStillAddsUp() {
        clock.reset();
        assertThat(As.manager(check::run)).isEmpty();
    }

    @Test
    void redeemingMoreThanTheBalanceIsRefusedAndBooksNothing() {
        String member = A.member().withPoints(500).number();

        assertThatThrownBy(() -> redeem(OperationToken.fresh(), member, 501)).isInstanceOf(InsufficientPointsException.class);
        assertThat(entries(member, "REDEEM")).isZero();
        assertThat(redeemable(member)).isEqualTo(500);
    }

    @Test
    void twoTillsCannotSpendTheSamePoints() {
        String member = A.member().withPoints(500).number();

        List<Object> results = AtOnce.times(AT_ONCE, i -> redeem(OperationToken.fresh(), member, 500));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(InsufficientPointsException.class::isInstance).hasSize(AT_ONCE - 1);
        assertThat(redeemable(member)).isZero();
    }

    @Test
    void oneTokenSentTwentyTimesInParallelMakesOneEntry() {
        String member = A.member().withPoints(500).number();
        String token = OperationToken.fresh();

        List<Object> results = AtOnce.times(AT_ONCE, i -> redeem(token, member, 100));

        assertThat(results).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(entries(member, "REDEEM")).isEqualTo(1);
        assertThat(redeemable(member)).isEqualTo(400);
    }

    @Test
    void theSameTokenWithAnotherAmountIsRefused() {
        String member = A.member().withPoints(500).number();
        String token = OperationToken.fresh();
        redeem(token, member, 100);

        assertThatThrownBy(() -> redeem(token, member, 101)).isInstanceOf(BusinessException.class).hasMessage("error.operation_reused");
        assertThat(redeemable(member)).isEqualTo(400);
    }

    @Test
    void theSameTokenWithAnotherMemberIsRefused() {
        String member = A.member().withPoints(500).number();
        String other = A.member().withPoints(500).number();
        String token = OperationToken.fresh();
        redeem(token, member, 100);

        assertThatThrownBy(() -> redeem(token, other, 100)).hasMessage("error.operation_reused");
        assertThat(redeemable(other)).isEqualTo(500);
    }

    @Test
    void aRefusalBurnsNoToken() {
        String member = A.member().withPoints(50).number();
        String token = OperationToken.fresh();
        assertThatThrownBy(() -> redeem(token, member, 100)).isInstanceOf(InsufficientPointsException.class);

        adjust(member, 50);

        assertThat(redeem(token, member, 100)).isNotNull();
    }

    @Test
    void noCreditIsLostAmongParallelOnes() {
        String member = A.member().number();

        AtOnce.times(AT_ONCE, i -> adjust(member, 10 + i));

        assertThat(redeemable(member)).isEqualTo(AT_ONCE * 10 + AT_ONCE * (AT_ONCE - 1) / 2);
        assertThat(entries(member, "ADJUST")).isEqualTo(AT_ONCE);
    }

    @Test
    void expiredPointsDoNotCountBeforeTheyAreBookedAndTheNextWriteBooksThem() {
        String member = A.member().withPoints(500).number();
        clock.moveTo(clock.instant().plus(Duration.ofDays(400)));

        assertThat(redeemable(member)).isZero();
        assertThat(entries(member, "EXPIRE")).isZero();
        adjust(member, 7);

        assertThat(entries(member, "EXPIRE")).isEqualTo(1);
        assertThat(redeemable(member)).isEqualTo(7);
    }

    @Test
    void anAdjustmentNeverGoesBelowZero() {
        String member = A.member().withPoints(30).number();

        assertThatThrownBy(() -> adjust(member, -31)).isInstanceOf(InsufficientPointsException.class);
        adjust(member, -30);
        assertThat(redeemable(member)).isZero();
    }

    @Test
    void aClerkMayNotAdjust() {
        String member = A.member().number();

        assertThatThrownBy(() -> As.clerk(() -> ledger.adjust(OperationToken.fresh(), member, 10, "For nothing")))
            .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void nothingIsBookedForAClosedMember() {
        String member = A.member().withPoints(100).number();
        As.clerk(() -> A.a(MemberService.class).close(OperationToken.fresh(), member));

        assertThatThrownBy(() -> redeem(OperationToken.fresh(), member, 10)).hasMessage("error.member_closed");
        assertThatThrownBy(() -> adjust(member, 10)).hasMessage("error.member_closed");
    }

    @Test
    void notEvenTheOwnerOfTheTablesCanChangeOrRemoveAnEntry() {
        A.member().withPoints(5).number();

        for (String table : List.of("point_entry", "point_entry_lot", "audit_entry")) {
            String column = table.equals("audit_entry") ? "actor" : "points";
            assertThatThrownBy(() -> Rows.execute("carnet-schema", "UPDATE " + table + " SET " + column + " = " + column + " LIMIT 1"))
                .hasMessageContaining("append only");
            assertThatThrownBy(() -> Rows.execute("carnet-schema", "DELETE FROM " + table + " LIMIT 1")).hasMessageContaining("append only");
        }
    }

    @Test
    void theApplicationsOwnAccountMayOnlyReadAndAddEntries() {
        for (String table : List.of("point_entry", "point_entry_lot", "audit_entry")) {
            assertThatThrownBy(() -> Rows.execute("carnet", "UPDATE " + table + " SET id = 1")).hasMessageContaining("denied");
            assertThatThrownBy(() -> Rows.execute("carnet", "DELETE FROM " + table)).hasMessageContaining("denied");
            assertThatThrownBy(() -> Rows.execute("carnet", "TRUNCATE TABLE " + table)).hasMessageContaining("denied");
            assertThatThrownBy(() -> Rows.execute("carnet", "DROP TABLE " + table)).hasMessageContaining("denied");
        }
    }

    private String redeem(String token, String member, long points) {
        return As.clerk(() -> ledger.redeem(token, member, points, "Towel"));
    }

    private String adjust(String member, long points) {
        return As.manager(() -> ledger.adjust(OperationToken.fresh(), member, points, "Because"));
    }

    private long redeemable(String member) {
        return As.clerk(() -> accounts.balance(members.get(member).getId())).redeemable();
    }

    private static long entries(String member, String kind) {
        return Rows.count("point_entry WHERE kind = ? AND account_id = (SELECT id FROM member WHERE number = ?)", kind, member);
    }
}
