package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void aRestGoesToTheLargestRemainderAndAmongEqualsToTheEarlierLine() {
        assertThat(Apportionment.of(new BigDecimal("10.00"), weights("1.00", "1.00", "1.00")))
            .containsExactlyElementsOf(weights("3.34", "3.33", "3.33"));
    }

    @Test
    void linesWithoutWeightGetNothing() {
        assertThat(Apportionment.of(new BigDecimal("5.00"), weights("0.00", "20.00")))
            .containsExactlyElementsOf(weights("0.00", "5.00"));
        assertThat(Apportionment.of(new BigDecimal("0.00"), weights("0.00"))).containsExactlyElementsOf(weights("0.00"));
    }

    @Property
    void sharesAddUpExactlyAndNoneExceedsItsLine(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 100_000) Long> cents, @ForAll @LongRange(min = 0, max = 100) long percent) {
        List<BigDecimal> lines = cents.stream().map(c -> BigDecimal.valueOf(c, 2)).toList();
        BigDecimal sum = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = sum.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, java.math.RoundingMode.DOWN);

        List<BigDecimal> shares = Apportionment.of(amount, lines);

        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(shares.get(i)).isBetween(BigDecimal.ZERO, lines.get(i));
        }
    }

    private static List<BigDecimal> weights(String... amounts) {
        return java.util.Arrays.stream(amounts).map(BigDecimal::new).toList();
    }
}
