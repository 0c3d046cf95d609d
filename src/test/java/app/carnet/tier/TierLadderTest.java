package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierLadderTest {

    private static final Tier MEMBER = new Tier("Member", 0);
    private static final Tier GOLD = giving("Gold", 2000, "1.25", "5");
    private static final TierLadder LADDER = new TierLadder(List.of(MEMBER, GOLD));

    @Test
    void aHigherTierThatGivesLessIsInDisorderWithTheLowerOne() {
        Tier diamond = giving("Diamond", 5000, "1", "0");

        assertThat(LADDER.disorders(diamond)).containsExactly(new TierLadder.Disorder(diamond, GOLD));
        assertThat(LADDER.disorders(giving("Diamond", 5000, "1.5", "4"))).hasSize(1);
    }

    @Test
    void aLowerTierThatGivesMoreIsTheSameDisorder() {
        Tier silver = giving("Silver", 500, "1.5", "0");

        assertThat(LADDER.disorders(silver)).containsExactly(new TierLadder.Disorder(GOLD, silver));
    }

    @Test
    void whatGivesAsMuchOrMoreIsInOrder() {
        assertThat(LADDER.disorders(giving("Diamond", 5000, "1.250", "5.00"))).isEmpty();
        assertThat(LADDER.disorders(giving("Silver", 500, "1.1", "5"))).isEmpty();
    }

    @Test
    void anotherThresholdOrAnotherDisorderIsAConcernAndANameIsNone() {
        Tier silver = giving("Silver", 500, "1.1", "2");
        String seen = LADDER.concerns(silver);
        silver.setName("Silvery");
        silver.setPercentOff(new BigDecimal("3"));
        assertThat(LADDER.concerns(silver)).isEqualTo(seen);

        silver.setPercentOff(new BigDecimal("6"));
        assertThat(LADDER.concerns(silver)).isNotEqualTo(seen);
        silver.setPercentOff(new BigDecimal("3"));
        silver.setThreshold(501L);
        assertThat(LADDER.concerns(silver)).isNotEqualTo(seen);
    }

    private static Tier giving(String name, long threshold, String multiplier, String percentOff) {
        Tier tier = new Tier(name, threshold);
        tier.setMultiplier(new BigDecimal(multiplier));
        tier.setPercentOff(new BigDecimal(percentOff));
        return tier;
    }
}
