package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgrammePreviewTest {

    private final Programme rules = ProgrammeTest.place("CNY", "Asia/Shanghai");
    private final ProgrammePreview preview = new ProgrammePreview(rules, LocalDate.of(2026, 12, 5));

    @Test
    void aPurchaseOneCoinShortOfTwentyShowsTheRounding() {
        assertThat(preview.getPurchase()).isEqualTo(new BigDecimal("19.99"));
        assertThat(preview.getEarned()).isEqualTo(19);
    }

    @Test
    void aCurrencyWithoutCentsIsPreviewedWithoutThem() {
        ProgrammePreview yen = new ProgrammePreview(ProgrammeTest.place("JPY", "Asia/Tokyo"), LocalDate.of(2026, 12, 5));

        assertThat(yen.getPurchase()).isEqualTo(new BigDecimal("19"));
    }

    @Test
    void theLastDayIsToldUnlessThereIsNone() {
        assertThat(preview.getUsableThrough()).isEqualTo(LocalDate.of(2027, 12, 31));

        rules.setExpiryMonths(null);

        assertThat(preview.getUsableThrough()).isNull();
    }

    @Test
    void theFirstDayIsToldUnlessItIsToday() {
        assertThat(preview.getUsableFrom()).isNull();

        rules.setPendingDays(7);

        assertThat(preview.getUsableFrom()).isEqualTo(LocalDate.of(2026, 12, 12));
    }

    @Test
    void whatPointsAreWorthIsShownForAsManyAsMayBeRedeemed() {
        assertThat(preview.getSpent()).isEqualTo(100);
        assertThat(preview.getWorth()).isEqualTo(new BigDecimal("1.00"));

        rules.getRedeeming().setMinPoints(250);

        assertThat(preview.getSpent()).isEqualTo(250);
        assertThat(preview.getWorth()).isEqualTo(new BigDecimal("2.50"));
    }

    @Test
    void theShareOfABillIsShownOfAHundred() {
        rules.getRedeeming().setMaxShareOfBill(50);

        assertThat(preview.getMostOfHundred()).isEqualTo(new BigDecimal("50.00"));
    }
}
