package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneConverterTest {

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai,Asia/Shanghai", "europe/berlin,Europe/Berlin", "Berlin,Europe/Berlin", "' shanghai ',Asia/Shanghai",
        "New York,America/New_York"})
    void aZoneIsReadByItsNameOrItsCity(String typed, String zone) {
        assertThat(new ZoneConverter().getAsObject(null, null, typed)).hasToString(zone);
    }
}
