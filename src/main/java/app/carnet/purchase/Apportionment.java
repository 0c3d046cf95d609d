package app.carnet.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount among lines in proportion to their weights, by largest remainder, so that the shares add up exactly.
 *
 * <ul>
 * <li>Every share is first rounded down to the amount's smallest unit.</li>
 * <li>The units left over go, one each, to the largest remainders; among equals to the earlier line.</li>
 * <li>Example: 10.00 over 1, 1, 1 gives 3.34, 3.33, 3.33. No share exceeds its weight if the amount does not exceed
 * their sum and both have the same scale.</li>
 * </ul>
 */
final class Apportionment {

    private Apportionment() {
    }

    /** The shares, in the order of the weights, at the amount's scale; all 0 if all weights are. */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(amount.scale());
        if (sum.signum() == 0) {
            return weights.stream().map(weight -> BigDecimal.ZERO.setScale(amount.scale())).toList();
        }
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] parts = amount.multiply(weight).divideAndRemainder(sum.multiply(unit));
            shares.add(parts[0].multiply(unit).setScale(amount.scale(), RoundingMode.UNNECESSARY));
            remainders.add(parts[1]);
        }
        BigDecimal left = amount.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        IntStream.range(0, shares.size()).boxed()
            .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
            .limit(left.divide(unit).longValueExact())
            .forEach(i -> shares.set(i, shares.get(i).add(unit)));
        return shares;
    }
}
