package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class PlaceChoicesTest {

    private final PlaceChoices choices = new PlaceChoices();

    @Test
    void aPlaceMayHaveAnyCurrencyThatIsPaidWithToday() {
        assertThat(choices.getCurrencies()).extracting(Currency::getCurrencyCode)
            .contains("CNY", "EUR", "HKD", "JPY", "KWD", "USD").doesNotContain("DEM", "XAU").isSorted();
    }

    @Test
    void aPlaceMayLieInAnyCitysZone() {
        assertThat(choices.getZones()).contains("Asia/Shanghai", "America/Argentina/Buenos_Aires").doesNotContain("UTC", "Etc/GMT+3");
    }
}
