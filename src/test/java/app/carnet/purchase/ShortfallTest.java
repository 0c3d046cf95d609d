package app.carnet.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.BusinessException;
import app.carnet.settings.Programme;
import app.carnet.settings.ShortfallPolicy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShortfallTest {

    private final Programme programme = SoldPurchase.yuan();

    @Test
    void bySixtyMissingPointsTheAccountOwesSixty() {
        comesTo(of(ShortfallPolicy.DEBT, 60, "40.00"), 60, 0, "0.00");
    }

    @Test
    void deductedFromFortySixtyMissingPointsHoldBackSixtyCents() {
        comesTo(of(ShortfallPolicy.DEDUCT, 60, "40.00"), 0, 60, "0.60");
    }

    @Test
    void deductedFromTwentyFiveCentsSixtyMissingPointsHoldAllOfItBackAndThirtyFiveAreOwed() {
        comesTo(of(ShortfallPolicy.DEDUCT, 60, "0.25"), 35, 25, "0.25");
    }

    @Test
    void theValueHeldBackIsRoundedDown() {
        programme.getRedeeming().setExchangeRate(300);

        comesTo(of(ShortfallPolicy.DEDUCT, 200, "40.00"), 0, 200, "0.66");
        comesTo(of(ShortfallPolicy.DEDUCT, 500, "0.66"), 302, 198, "0.66");
    }

    @Test
    void neverMoreIsHeldBackThanThePointsAreWorth() {
        programme.getRedeeming().setExchangeRate(1);

        comesTo(of(ShortfallPolicy.DEDUCT, 3, "0.50"), 3, 0, "0.00");
        comesTo(of(ShortfallPolicy.DEDUCT, 3, "2.50"), 1, 2, "2.00");
    }

    @Test
    void refusedItIsWithTheFigure() {
        assertThatThrownBy(() -> of(ShortfallPolicy.REFUSE, 60, "40.00")).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo("error.refund_points_spent");
            assertThat(refusal.getArguments()).containsExactly(60L);
        });
        comesTo(of(ShortfallPolicy.REFUSE, 0, "40.00"), 0, 0, "0.00");
    }

    private Shortfall of(ShortfallPolicy policy, long missing, String money) {
        programme.getRefunds().setShortfallPolicy(policy);
        return Shortfall.of(missing, new BigDecimal(money), programme);
    }

    private static void comesTo(Shortfall shortfall, long owed, long deducted, String heldBack) {
        assertThat(shortfall).isEqualTo(new Shortfall(owed, deducted, new BigDecimal(heldBack)));
    }
}
