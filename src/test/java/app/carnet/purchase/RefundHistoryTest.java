package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any purchase, refunded in any parts, comes to exactly what it was, and no part of it is ever out of bounds. */
class RefundHistoryTest {

    record Line(int quantity, int cents, int multiplier, boolean earns) {
    }

    record Sale(List<Line> lines, int exchangeRate, int coefficient, int percentOff, int pointsShare) {
    }

    /** @param share of what is left, in thousandths */
    record Step(boolean byPieces, int line, int share) {
    }

    @Property(tries = 2000)
    void anySequenceOfPartialRefundsEndsExactlyAtWhatWasPaidSpentAndEarned(@ForAll("sales") Sale sale, @ForAll("steps") List<Step> steps) {
        SoldPurchase sold = sell(sale);
        Purchase purchase = sold.purchase();
        Sums sums = new Sums(sold);
        for (Step step : steps) {
            sums.add(refund(sold, step));
        }
        if (!sold.rest().isNothing()) {
            sums.add(sold.whole());
        }
        assertThat(sums.money).isEqualByComparingTo(purchase.getDue());
        assertThat(sums.back).isEqualTo(purchase.getPointsSpent());
        assertThat(sums.take).isEqualTo(purchase.getPointsEarned());
        assertThat(sold.rest().isNothing()).isTrue();
    }

    private static RefundShares refund(SoldPurchase sold, Step step) {
        PurchaseRest rest = sold.rest();
        PurchaseRest.Line line = rest.lines().get(step.line() % rest.lines().size());
        int pieces = (int) Math.ceil(line.quantity() * step.share() / 1000.0);
        BigDecimal amount = rest.value().multiply(BigDecimal.valueOf(step.share(), 3)).setScale(2, RoundingMode.DOWN);
        if (step.byPieces() && pieces > 0 && line.valueOf(pieces).signum() > 0) {
            return sold.pieces(line.line().getLineNo(), pieces);
        }
        return amount.signum() > 0 ? sold.amount(amount.toPlainString()) : null;
    }

    /** What was given back so far, checked after every step. */
    private static final class Sums {

        private final SoldPurchase sold;
        private BigDecimal money = BigDecimal.ZERO;
        private BigDecimal value = BigDecimal.ZERO;
        private long back;
        private long take;

        Sums(SoldPurchase sold) {
            this.sold = sold;
        }

        void add(RefundShares shares) {
            if (shares == null) {
                return;
            }
            assertThat(shares.money()).isBetween(BigDecimal.ZERO, shares.value());
            assertThat(shares.back()).isNotNegative();
            assertThat(shares.take()).isNotNegative();
            money = money.add(shares.money());
            value = value.add(shares.value());
            back += shares.back();
            take += shares.take();
            assertWithin(sold.purchase());
        }

        /** What was given back in money and points is what was refunded; once the money is used up, at most one point more. */
        private void assertWithin(Purchase purchase) {
            SpentPoints spent = new SpentPoints(purchase);
            assertThat(money).isLessThanOrEqualTo(purchase.getDue());
            assertThat(back).isLessThanOrEqualTo(purchase.getPointsSpent());
            assertThat(take).isLessThanOrEqualTo(purchase.getPointsEarned());
            assertThat(money.add(spent.worth(back))).isGreaterThanOrEqualTo(value);
            assertThat(back == 0 ? BigDecimal.ZERO : money.add(spent.worth(back - 1))).isLessThanOrEqualTo(value);
        }
    }

    private static SoldPurchase sell(Sale sale) {
        Programme programme = SoldPurchase.yuan();
        programme.getRedeeming().setExchangeRate(sale.exchangeRate());
        programme.setCoefficient(BigDecimal.valueOf(sale.coefficient(), 2));
        SoldPurchase sold = SoldPurchase.by(programme).less(String.valueOf(sale.percentOff()));
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : sale.lines()) {
            String price = BigDecimal.valueOf(line.cents(), 2).toPlainString();
            if (line.earns()) {
                sold.line(line.quantity(), price, BigDecimal.valueOf(line.multiplier(), 2).toPlainString());
            } else {
                sold.lineWithoutPoints(line.quantity(), price);
            }
            sum = sum.add(BigDecimal.valueOf((long) line.cents() * line.quantity(), 2));
        }
        BigDecimal payable = sum.subtract(programme.round(sum.multiply(BigDecimal.valueOf(sale.percentOff(), 2))));
        long points = programme.pointsBoughtBy(payable.multiply(BigDecimal.valueOf(sale.pointsShare(), 2)).setScale(2, RoundingMode.DOWN));
        return sold.paidWith(programme.valueOf(points).signum() == 0 ? 0 : points).sold();
    }

    @Provide
    Arbitrary<Sale> sales() {
        Arbitrary<Line> line = Combinators.combine(Arbitraries.integers().between(1, 7), Arbitraries.integers().between(1, 20_000),
            Arbitraries.of(0, 25, 100, 125, 200, 375), Arbitraries.of(true, true, true, false)).as(Line::new);
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(5), Arbitraries.of(1, 3, 7, 10, 100, 300, 1000),
            Arbitraries.of(33, 50, 100, 125, 1000), Arbitraries.of(0, 0, 5, 10, 33, 99, 100), Arbitraries.of(0, 0, 5, 50, 90, 100)).as(Sale::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 1000)).as(Step::new).list().ofMaxSize(12);
    }
}
