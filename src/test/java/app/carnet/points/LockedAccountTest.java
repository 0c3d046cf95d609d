package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import app.carnet.member.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockedAccountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    private static final LocalDate JULY_END = LocalDate.of(2027, 7, 31);
    private static final LocalDate AUGUST_END = LocalDate.of(2027, 8, 31);

    private final PointAccount account = new PointAccount(new Member("10000007", "王小明", Instant.EPOCH, "lin"));
    private final List<PointLot> lots = new ArrayList<>();

    @Test
    void spendingTakesTheLotWithTheEarliestLastDayFirst() {
        PointLot august = lot(AUGUST_END, TODAY, 50);
        PointLot july = lot(JULY_END, TODAY, 100);

        LockedAccount.Change change = locked().redeem(120);

        assertThat(change.points()).isEqualTo(-120);
        assertThat(july.getPoints()).isZero();
        assertThat(august.getPoints()).isEqualTo(30);
        assertThat(change.lots()).containsEntry(july, -100L).containsEntry(august, -20L);
    }

    @Test
    void redeemingMoreThanTheBalanceIsRefusedWithBothFigures() {
        PointLot july = lot(JULY_END, TODAY, 100);

        assertThatThrownBy(() -> locked().redeem(101)).isInstanceOfSatisfying(InsufficientPointsException.class, refusal -> {
            assertThat(refusal.getBalance()).isEqualTo(100);
            assertThat(refusal.getRequested()).isEqualTo(101);
        });
        assertThat(july.getPoints()).isEqualTo(100);
    }

    @Test
    void pendingPointsCannotBeRedeemed() {
        lot(JULY_END, TODAY.plusDays(1), 100);

        assertThat(locked().balance()).isEqualTo(new Balance(0, 100, 0));
        assertThatThrownBy(() -> locked().redeem(1)).isInstanceOf(InsufficientPointsException.class);
    }

    @Test
    void pointsCanBeUsedThroughTheirLastDayAndNotAfter() {
        lot(JULY_END, TODAY, 100);

        assertThat(on(JULY_END).balance().redeemable()).isEqualTo(100);
        assertThat(on(JULY_END.plusDays(1)).balance().redeemable()).isZero();
        assertThat(on(JULY_END.plusDays(1)).due()).hasSize(1);
    }

    @Test
    void aCreditPaysTheDebtFirst() {
        account.post(-30, 30);

        LockedAccount.Change change = locked().credit(100, JULY_END, TODAY);

        assertThat(change.points()).isEqualTo(100);
        assertThat(change.debtChange()).isEqualTo(-30);
        assertThat(change.lots().values()).containsExactly(70L);
    }

    @Test
    void aCreditSmallerThanTheDebtFillsNoLot() {
        account.post(-30, 30);

        LockedAccount.Change change = locked().credit(10, JULY_END, TODAY);

        assertThat(change.debtChange()).isEqualTo(-10);
        assertThat(change.lots()).isEmpty();
    }

    @Test
    void nothingCanBeRedeemedWhileThereIsDebt() {
        lot(JULY_END, TODAY, 100);
        account.post(-30, 30);

        assertThat(locked().balance()).isEqualTo(new Balance(0, 0, 30));
        assertThatThrownBy(() -> locked().redeem(1)).isInstanceOf(InsufficientPointsException.class);
    }

    @Test
    void creditsAlikeInTheirDaysShareALot() {
        PointLot july = lot(JULY_END, TODAY, 100);

        locked().credit(20, JULY_END, TODAY);

        assertThat(july.getPoints()).isEqualTo(120);
    }

    @Test
    void anAdjustmentMayTakePendingPointsButNeverMoreThanThereAre() {
        lot(JULY_END, TODAY.plusDays(7), 60);
        lot(JULY_END, TODAY, 40);

        assertThatThrownBy(() -> locked().withdraw(101)).isInstanceOf(InsufficientPointsException.class);
        locked().withdraw(100);
        assertThat(lots).allSatisfy(lot -> assertThat(lot.getPoints()).isZero());
    }

    @Test
    void spentPointsGoBackToTheLotsTheyCameFrom() {
        PointLot july = lot(JULY_END, TODAY, 100);
        PointLot august = lot(AUGUST_END, TODAY, 50);
        locked().redeem(120);

        LockedAccount.Change change = giveBack(locked(), parts(july, 100, august, 20), 0, 120);

        assertThat(change.points()).isEqualTo(120);
        assertThat(change.lots()).containsOnly(entry(july, 100L), entry(august, 20L));
        assertThat(july.getPoints()).isEqualTo(100);
        assertThat(august.getPoints()).isEqualTo(50);
    }

    @Test
    void aPartGoesBackAsIfLessHadBeenSpent() {
        PointLot july = lot(JULY_END, TODAY, 100);
        PointLot august = lot(AUGUST_END, TODAY, 50);
        Map<PointLot, Long> spent = parts(july, 100, august, 20);
        locked().redeem(120);

        giveBack(locked(), spent, 0, 50);

        assertThat(august.getPoints()).isEqualTo(50);
        assertThat(july.getPoints()).isEqualTo(30);
        giveBack(locked(), spent, 50, 70);
        assertThat(july.getPoints()).isEqualTo(100);
    }

    @Test
    void moreThanWasSpentIsNeverGivenBack() {
        PointLot july = lot(JULY_END, TODAY, 0);

        assertThatThrownBy(() -> giveBack(locked(), parts(july, 100), 60, 41)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLotWhoseLastDayHasPassedIsNotFilledAgain() {
        PointLot july = lot(JULY_END, TODAY, 0);
        LocalDate after = JULY_END.plusDays(1);

        LockedAccount.Change change = giveBack(on(after), parts(july, 70), 0, 70);

        assertThat(july.getPoints()).isZero();
        assertThat(change.lots()).hasSize(1).allSatisfy((lot, points) -> {
            assertThat(lot.getExpiresOn()).isEqualTo(after.plusDays(30));
            assertThat(lot.isSpendable(after)).isTrue();
            assertThat(points).isEqualTo(70);
        });
    }

    @Test
    void pointsGivenBackPayDebtFirst() {
        PointLot july = lot(JULY_END, TODAY, 0);
        account.post(-30, 30);

        LockedAccount.Change change = giveBack(locked(), parts(july, 100), 0, 100);

        assertThat(change.points()).isEqualTo(100);
        assertThat(change.debtChange()).isEqualTo(-30);
        assertThat(july.getPoints()).isEqualTo(70);
    }

    @Test
    void earnedPointsAreTakenFromTheirOwnLotEvenIfPendingThenFromTheEarliest() {
        PointLot own = lot(AUGUST_END, TODAY.plusDays(7), 30);
        PointLot july = lot(JULY_END, TODAY, 100);

        LockedAccount.Turn turn = takeBack(locked(), own, 0, 50);

        assertThat(turn.taken().points()).isEqualTo(-50);
        assertThat(turn.taken().lots()).containsExactly(entry(own, -30L), entry(july, -20L));
    }

    @Test
    void whatTheAccountDoesNotHoldAnyMoreIsMissingAndOwed() {
        PointLot own = lot(JULY_END, TODAY, 40);

        LockedAccount.Turn turn = takeBack(locked(), own, 0, 100);

        assertThat(turn.missing()).isEqualTo(60);
        assertThat(turn.taken()).isEqualTo(new LockedAccount.Change(-100, 60, Map.of(own, -40L)));
    }

    @Test
    void whatHasExpiredCountsAsTakenAndIsNotTakenASecondTime() {
        PointLot own = lot(JULY_END, TODAY, 0);
        PointLot august = lot(AUGUST_END, TODAY, 100);

        LockedAccount.Turn turn = takeBack(on(JULY_END.plusDays(1)), own, 50, 50);

        assertThat(turn.expired()).containsExactly(entry(own, 50L));
        assertThat(turn.missing()).isZero();
        assertThat(august.getPoints()).isEqualTo(100);
    }

    @Test
    void whatWasSpentOfALotThatHasSinceExpiredIsTakenFromOthers() {
        PointLot own = lot(JULY_END, TODAY, 0);
        PointLot august = lot(AUGUST_END, TODAY, 100);

        LockedAccount.Turn turn = takeBack(on(JULY_END.plusDays(1)), own, 40, 100);

        assertThat(turn.taken().lots()).containsExactly(entry(august, -60L));
        assertThat(turn.expired()).containsExactly(entry(own, 40L));
    }

    @Test
    void pointsThatPaidADebtAreOwedAgain() {
        PointLot own = lot(JULY_END, TODAY, 70);

        LockedAccount.Turn turn = takeBack(locked(), own, 0, 100);

        assertThat(turn.taken().debtChange()).isEqualTo(30);
        assertThat(own.getPoints()).isZero();
    }

    private static LockedAccount.Change giveBack(LockedAccount account, Map<PointLot, Long> spent, long before, long points) {
        DeedHistory deed = new DeedHistory(Optional.empty(), spent, before, Optional.empty(), List.of(), Map.of());
        return account.turn(deed, points, 0, account.today().plusDays(30)).given();
    }

    private static LockedAccount.Turn takeBack(LockedAccount account, PointLot own, long expired, long points) {
        DeedHistory deed = new DeedHistory(Optional.empty(), Map.of(), 0, Optional.empty(), List.of(own), Map.of(own, expired));
        return account.turn(deed, 0, points, account.today().plusDays(30));
    }

    private static Map<PointLot, Long> parts(PointLot lot, long points) {
        return Map.of(lot, points);
    }

    private static Map<PointLot, Long> parts(PointLot first, long points, PointLot second, long more) {
        Map<PointLot, Long> parts = new LinkedHashMap<>();
        parts.put(first, points);
        parts.put(second, more);
        return parts;
    }

    private PointLot lot(LocalDate expiresOn, LocalDate spendableFrom, long points) {
        PointLot lot = new PointLot(account, expiresOn, spendableFrom);
        lot.add(points);
        lots.add(lot);
        return lot;
    }

    private LockedAccount locked() {
        return on(TODAY);
    }

    private LockedAccount on(LocalDate day) {
        return new LockedAccount(account, lots, day);
    }
}
