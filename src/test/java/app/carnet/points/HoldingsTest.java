package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate EARLIER = TODAY.minusMonths(3);

    @Test
    void whatEndsWithinSixtyDaysIsSaidWithItsDay() {
        Holdings holdings = of(0, lot(30, EARLIER, TODAY.plusDays(60)), lot(12, EARLIER.plusDays(1), TODAY.plusDays(60)), lot(99, EARLIER, TODAY.plusDays(300)));

        assertThat(holdings.getEnding().points()).isEqualTo(42);
        assertThat(holdings.getEnding().lastDay()).isEqualTo(TODAY.plusDays(60));
        assertThat(of(0, lot(30, EARLIER, TODAY.plusDays(61))).getEnding()).isNull();
    }

    @Test
    void aLotEndsOnItsLastDayAndIsGoneTheDayAfter() {
        assertThat(of(0, lot(30, EARLIER, TODAY)).balance().redeemable()).isEqualTo(30);
        assertThat(of(0, lot(30, EARLIER, TODAY)).getEnding().daysLeft()).isZero();
        assertThat(of(0, lot(30, EARLIER, TODAY.minusDays(1))).lots()).isEmpty();
    }

    @Test
    void pendingPointsSayFromWhenTheyCanBeUsed() {
        Holdings holdings = of(0, lot(30, TODAY.plusDays(9), TODAY.plusDays(300)), lot(5, TODAY.plusDays(2), TODAY.plusDays(400)), lot(1, TODAY, TODAY.plusDays(400)));

        assertThat(holdings.balance()).isEqualTo(new Balance(1, 35, 0));
        assertThat(holdings.getComing().points()).isEqualTo(5);
        assertThat(holdings.getComing().spendableFrom()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void debtHidesWhatCouldBeRedeemedButNotWhatIsPending() {
        assertThat(of(7, lot(30, EARLIER, TODAY), lot(4, TODAY.plusDays(1), TODAY.plusDays(2))).balance()).isEqualTo(new Balance(0, 4, 7));
    }

    @Test
    void pointsThatNeverExpireAreNeverSaidToEnd() {
        Holdings holdings = of(0, lot(30, EARLIER, LocalDate.of(9999, 12, 31)));

        assertThat(holdings.getEnding()).isNull();
        assertThat(holdings.lots().get(0).isUnlimited()).isTrue();
    }

    @Test
    void whoHasNothingIsToldNothing() {
        assertThat(of(0).getEnding()).isNull();
        assertThat(of(0).getComing()).isNull();
        assertThat(of(0, lot(0, EARLIER, TODAY))).isEqualTo(of(0));
    }

    private static Holdings of(long debt, LotRow... lots) {
        return Holdings.of(TODAY, debt, List.of(lots));
    }

    private static LotRow lot(long points, LocalDate from, LocalDate last) {
        return LotRow.of(last, from, points, TODAY);
    }
}
