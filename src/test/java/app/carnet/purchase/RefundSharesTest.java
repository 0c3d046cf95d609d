package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundSharesTest {

    @Test
    void aHundredRefundedAsThirtyThirtyAndFortyTakesThirtyThirtyAndForty() {
        SoldPurchase sold = SoldPurchase.of("100.00").sold();

        assertThat(List.of(sold.amount("30.00"), sold.amount("30.00"), sold.amount("40.00"))).extracting(RefundShares::take).containsExactly(30L, 30L, 40L);
    }

    @Test
    void nineteenNinetyNineRefundedAsTenAndNineNinetyNineTakesTenAndNine() {
        SoldPurchase sold = SoldPurchase.of("19.99").sold();

        assertThat(List.of(sold.amount("10.00"), sold.amount("9.99"))).extracting(RefundShares::take).containsExactly(10L, 9L);
    }

    @Test
    void ofAHundredOfWhichFiveHundredPointsPaidFiveRefundingFiftyGivesBackTwoHundredFiftyPointsAndFortySevenFifty() {
        SoldPurchase sold = SoldPurchase.of("100.00").paidWith(500).sold();

        assertThat(sold.amount("50.00")).satisfies(half -> comesTo(half, "47.50", 250, 48));
        assertThat(sold.amount("50.00")).satisfies(rest -> comesTo(rest, "47.50", 250, 47));
        assertThat(sold.rest().isNothing()).isTrue();
    }

    @Test
    void ofAHundredOfWhichFiveHundredPointsPaidFiveTheWholeGivesBackAllOfThemAndNinetyFive() {
        comesTo(SoldPurchase.of("100.00").paidWith(500).sold().whole(), "95.00", 500, 95);
    }

    @Test
    void atThreeHundredPointsPerUnitOneHundredNinetyEightComeBackFloorByFloor() {
        Programme programme = SoldPurchase.yuan();
        programme.getRedeeming().setExchangeRate(300);
        SoldPurchase sold = SoldPurchase.by(programme).line(1, "10.00").paidWith(200).sold();

        assertThat(sold.purchase().getPointsSpent()).isEqualTo(198);
        comesTo(sold.amount("3.33"), "3.12", 65, 3);
        comesTo(sold.amount("3.33"), "3.11", 66, 3);
        comesTo(sold.amount("3.34"), "3.11", 67, 3);
    }

    @Test
    void aPointWorthMoreThanTheRefundStaysUntilTheRefundIsWorthIt() {
        SoldPurchase sold = coarse();

        comesTo(sold.amount("1.90"), "1.90", 0, 1);
        comesTo(sold.amount("0.50"), "0.50", 0, 1);
        comesTo(sold.amount("2.60"), "0.60", 2, 1);
        comesTo(sold.whole(), "2.00", 3, 2);
    }

    @Test
    void whereOnePointIsWorthOneSmallRefundsGiveMoneyFirstAndThenPointsRoundedUpOnce() {
        SoldPurchase sold = coarse();

        for (int i = 0; i < 10; i++) {
            assertThat(sold.amount("0.50")).satisfies(half -> assertThat(half.money()).isEqualByComparingTo("0.50"));
        }
        assertThat(sold.amount("0.50").back()).isEqualTo(1);
        assertThat(sold.amount("0.50").back()).isZero();
        assertThat(sold.amount("0.50").back()).isEqualTo(1);
        assertThat(sold.whole()).satisfies(rest -> comesTo(rest, "0.00", 3, 1));
    }

    @Test
    void whatEarnedNothingTakesNothing() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(1, "96.00").lineWithoutPoints(1, "20.00").sold();

        comesTo(sold.pieces(2, 1), "20.00", 0, 0);
        comesTo(sold.pieces(1, 1), "96.00", 0, 96);
    }

    @Test
    void aLinesOwnMultiplierIsTaken() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(1, "19.99", "1.25").line(1, "10.00").sold();

        assertThat(sold.purchase().getPointsEarned()).isEqualTo(34);
        assertThat(sold.pieces(1, 1).take()).isEqualTo(24);
        assertThat(sold.pieces(2, 1).take()).isEqualTo(10);
    }

    @Test
    void piecesGiveBackTheirShareAndTheLastOneTheRest() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(3, "3.33").line(1, "0.01").paidWith(400).sold();

        assertThat(sold.pieces(1, 1).value()).isEqualByComparingTo("3.33");
        assertThat(sold.pieces(1, 2).value()).isEqualByComparingTo("6.66");
        assertThat(sold.rest().lines().get(0).quantity()).isZero();
        sold.whole();
        assertThat(sold.rest().isNothing()).isTrue();
    }

    @Test
    void aDiscountedPieceGivesBackWhatWasPaidForIt() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(3, "10.00").less("10").sold();

        comesTo(sold.pieces(1, 1), "9.00", 0, 9);
    }

    @Test
    void afterAnAmountThePiecesGiveBackWhatIsLeftOfThem() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(2, "10.00").sold();

        sold.amount("5.00");

        assertThat(sold.pieces(1, 1).value()).isEqualByComparingTo("7.50");
        assertThat(sold.pieces(1, 1).value()).isEqualByComparingTo("7.50");
    }

    @Test
    void anAmountIsSharedAmongTheLinesToTheCent() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(1, "10.00").line(1, "10.00").line(1, "10.00").sold();

        assertThat(sold.amount("10.00").parts()).extracting(part -> part.value().toPlainString()).containsExactly("3.34", "3.33", "3.33");
    }

    @Test
    void aFreePurchaseCanBeTakenBackAsAWholeOnce() {
        SoldPurchase sold = SoldPurchase.of("10.00").less("100").sold();

        comesTo(sold.whole(), "0.00", 0, 0);
        assertThatThrownBy(sold::whole).hasMessage("error.refund_done");
    }

    @Test
    void moreThanIsLeftIsRefusedWithTheFigure() {
        SoldPurchase sold = SoldPurchase.of("100.00").sold();
        sold.amount("60.00");

        assertThatThrownBy(() -> sold.amount("40.01")).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo("error.refund_more_than_left");
            assertThat(refusal.getArguments()).containsExactly(new BigDecimal("40.00"));
        });
    }

    @Test
    void aPurchaseWithNothingLeftIsRefused() {
        SoldPurchase sold = SoldPurchase.of("100.00").sold();
        sold.whole();

        assertThatThrownBy(sold::whole).hasMessage("error.refund_done");
        assertThatThrownBy(() -> sold.amount("0.01")).hasMessage("error.refund_done");
        assertThatThrownBy(() -> sold.pieces(1, 1)).hasMessage("error.refund_done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1E-9"})
    void anAmountThatIsNoneIsRefused(String amount) {
        SoldPurchase sold = SoldPurchase.of("100.00").sold();

        assertThatThrownBy(() -> sold.amount(amount)).hasMessage("error.refund_amount");
    }

    @Test
    void morePiecesThanAreLeftOrOfNoLineAreRefused() {
        SoldPurchase sold = SoldPurchase.by(SoldPurchase.yuan()).line(3, "10.00").sold();
        sold.pieces(1, 1);

        assertThatThrownBy(() -> sold.pieces(1, 3)).hasMessage("error.refund_pieces");
        assertThatThrownBy(() -> sold.pieces(1, -1)).hasMessage("error.refund_pieces");
        assertThatThrownBy(() -> sold.pieces(2, 1)).hasMessage("error.refund_nothing");
    }

    @Test
    void noPiecesAreNothingAndNeverEverything() {
        SoldPurchase sold = SoldPurchase.of("100.00").sold();

        assertThatThrownBy(() -> RefundShares.of(RefundRequest.ofPieces("R10000007", Map.of(1, 0), RefundReason.OTHER, null), sold.rest())).hasMessage("error.refund_nothing");
    }

    /** Of 10.00, five points at 1.00 each paid 5.00. */
    private static SoldPurchase coarse() {
        Programme programme = SoldPurchase.yuan();
        programme.getRedeeming().setExchangeRate(1);
        return SoldPurchase.by(programme).line(1, "10.00").paidWith(5).sold();
    }

    private static void comesTo(RefundShares shares, String money, long back, long take) {
        assertThat(shares.money()).isEqualByComparingTo(money);
        assertThat(shares.back()).isEqualTo(back);
        assertThat(shares.take()).isEqualTo(take);
    }
}
