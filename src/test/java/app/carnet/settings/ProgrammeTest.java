package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private final Programme programme = place("CNY", "Asia/Shanghai");

    @Test
    void aNewPlaceHasTheDefaultRules() {
        assertThat(programme.getCoefficient()).isEqualByComparingTo("1");
        assertThat(programme.getRedeeming().getExchangeRate()).isEqualTo(100);
        assertThat(programme.getExpiryMonths()).isEqualTo(12);
        assertThat(programme.getExpiryEdge()).isEqualTo(ExpiryEdge.END_OF_MONTH);
        assertThat(programme.getPendingDays()).isZero();
        assertThat(programme.getRedeeming().getMaxShareOfBill()).isEqualTo(100);
        assertThat(programme.getRedeeming().getMinPoints()).isZero();
    }

    @Test
    void pointsAreRoundedDown() {
        assertThat(programme.pointsFor(new BigDecimal("19.99"))).isEqualTo(19);
        assertThat(programme.pointsFor(new BigDecimal("0.99"))).isZero();
        assertThat(programme.pointsFor(new BigDecimal("95.00"))).isEqualTo(95);
    }

    @Test
    void pointsAreRoundedDownOnceAfterTheCoefficient() {
        programme.setCoefficient(new BigDecimal("1.25"));

        assertThat(programme.pointsFor(new BigDecimal("19.99"))).isEqualTo(24);
    }

    @Test
    void aHundredPointsAreWorthOne() {
        assertThat(programme.valueOf(100)).isEqualTo(new BigDecimal("1.00"));
        assertThat(programme.valueOf(500)).isEqualTo(new BigDecimal("5.00"));
        assertThat(programme.valueOf(0)).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void anAmountCostsItsPoints() {
        assertThat(programme.costOf(new BigDecimal("12.34"))).isEqualTo(1234);
        assertThat(programme.costOf(new BigDecimal("0.00"))).isZero();
    }

    @Test
    void pointsThatBuyNoWholeCentAreNotTaken() {
        programme.getRedeeming().setExchangeRate(300);

        BigDecimal value = programme.valueOf(200);

        assertThat(value).isEqualTo(new BigDecimal("0.66"));
        assertThat(programme.costOf(value)).isEqualTo(198);
    }

    @Test
    void anAmountThatIsNoWholeNumberOfPointsCostsTheNextOne() {
        programme.getRedeeming().setExchangeRate(30);

        assertThat(programme.costOf(new BigDecimal("0.01"))).isEqualTo(1);
    }

    @Test
    void pointsLastToTheEndOfTheirLastMonth() {
        assertThat(programme.lastDay(LocalDate.of(2026, 7, 6))).isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(programme.lastDay(LocalDate.of(2027, 2, 28))).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void pointsCanLastToTheSameDay() {
        programme.setExpiryEdge(ExpiryEdge.SAME_DAY);

        assertThat(programme.lastDay(LocalDate.of(2026, 7, 6))).isEqualTo(LocalDate.of(2027, 7, 6));
        assertThat(programme.lastDay(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Test
    void withoutMonthsPointsNeverExpire() {
        programme.setExpiryMonths(null);

        assertThat(programme.lastDay(LocalDate.of(2026, 7, 6))).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @Test
    void pendingPointsCanBeUsedSoManyDaysLater() {
        programme.setPendingDays(7);

        assertThat(programme.spendableFrom(LocalDate.of(2026, 12, 28))).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void moneyIsRoundedHalfUpToTheCurrencysCoin() {
        assertThat(programme.round(new BigDecimal("1.005"))).isEqualTo(new BigDecimal("1.01"));
        assertThat(programme.round(new BigDecimal("1.0049"))).isEqualTo(new BigDecimal("1.00"));
        assertThat(place("JPY", "Asia/Tokyo").round(new BigDecimal("19.5"))).isEqualTo(new BigDecimal("20"));
        assertThat(place("KWD", "Asia/Kuwait").round(new BigDecimal("1.0005"))).isEqualTo(new BigDecimal("1.001"));
    }

    @Test
    void dayAndMomentAreTheZones() {
        Instant moment = Instant.parse("2026-11-20T16:00:00Z");

        assertThat(programme.dayOf(moment)).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(programme.dayOf(moment.minusNanos(1))).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(programme.today(Clock.fixed(moment, ZoneOffset.UTC))).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(programme.startOf(LocalDate.of(2026, 11, 21))).isEqualTo(moment);
    }

    @Test
    void aDayBeginsWhereClocksArePutForwardAtMidnight() {
        Programme cairo = place("EGP", "Africa/Cairo");

        assertThat(cairo.startOf(LocalDate.of(2026, 4, 24))).isEqualTo(Instant.parse("2026-04-23T22:00:00Z"));
    }

    @Test
    void nothingIsPricedInGold() {
        assertThatIllegalArgumentException().isThrownBy(() -> place("XAU", "Asia/Shanghai"));
    }

    @Test
    void theAuditTrailIsToldWhatChangedAndHow() {
        Programme after = place("CNY", "Asia/Shanghai");
        after.setCoefficient(new BigDecimal("1.5000"));
        after.setExpiryMonths(null);

        assertThat(ProgrammeChanges.between(programme, after)).isEqualTo("coefficient: 1 -> 1.5, expiryMonths: 12 -> null");
        assertThat(ProgrammeChanges.between(programme, programme)).isEmpty();
    }

    static Programme place(String currency, String zone) {
        return new Programme("Riverside", Currency.getInstance(currency), ZoneId.of(zone));
    }
}
