package app.carnet.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.settings.Programme;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class RedemptionPreviewTest {

    private final Programme programme = new Programme("Place", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));

    @Test
    void pointsTellTheirWorthAndWhatIsLeft() {
        RedemptionPreview preview = RedemptionPreview.of(250L, null, programme, 1_000);

        assertThat(preview.worth()).isEqualByComparingTo("2.50");
        assertThat(preview.getAfter()).isEqualTo(750);
        assertThat(preview.isEnough()).isTrue();
    }

    @Test
    void anAmountTellsThePointsItCosts() {
        assertThat(RedemptionPreview.of(null, new BigDecimal("12.34"), programme, 2_000).points()).isEqualTo(1_234);
    }

    @Test
    void moreThanThereIsIsSaid() {
        assertThat(RedemptionPreview.of(1_001L, null, programme, 1_000).isEnough()).isFalse();
    }

    @Test
    void whereNobodyCanKnowWhatIsMeantNothingIsShown() {
        assertThat(RedemptionPreview.of(null, null, programme, 1_000)).isNull();
        assertThat(RedemptionPreview.of(100L, BigDecimal.ONE, programme, 1_000)).isNull();
        assertThat(RedemptionPreview.of(0L, null, programme, 1_000)).isNull();
        assertThat(RedemptionPreview.of(null, BigDecimal.ZERO, programme, 1_000)).isNull();
    }
}
