package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void theSameValuesHaveTheSameDigest() {
        assertThat(Digest.of("王小明", 5L, null)).isEqualTo(Digest.of("王小明", 5L, null)).matches("[0-9a-f]{64}");
    }

    @Test
    void wordsRunTogetherAreNotTheSame() {
        assertThat(Digest.of("ab", "c")).isNotEqualTo(Digest.of("a", "bc")).isNotEqualTo(Digest.of("abc"));
        assertThat(Digest.of("1:a", "b")).isNotEqualTo(Digest.of("1:a1:b"));
    }

    @Test
    void orderAndAmountCount() {
        assertThat(Digest.of(1, 2)).isNotEqualTo(Digest.of(2, 1));
        assertThat(Digest.of(new BigDecimal("1.00"))).isNotEqualTo(Digest.of(new BigDecimal("1.01")));
    }
}
