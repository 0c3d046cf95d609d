package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptFormShelfTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final KeptFormShelf shelf = new KeptFormShelf();

    @Test
    void aPersonHasFewPlacesInHoweverManyBrowsers() {
        for (int i = 0; i <= KeptFormShelf.MOST_FORMS; i++) {
            shelf.put(form("browser " + i, "lin", "/page", NOW));
        }

        assertThat(shelf.owner("browser 0")).isEmpty();
        assertThat(shelf.owner("browser 1")).contains("lin");
        assertThat(shelf.owner("browser " + KeptFormShelf.MOST_FORMS)).contains("lin");
    }

    @Test
    void whatOnePersonKeepsPushesOutNobodyElses() {
        shelf.put(form("till", "wen", "/page", NOW));
        for (int i = 0; i <= KeptFormShelf.MOST_FORMS; i++) {
            shelf.put(form("browser " + i, "lin", "/page", NOW));
        }

        assertThat(take("till", NOW)).isPresent();
    }

    @Test
    void aFormIsTakenOnceAndOnlyWithinAQuarterOfAnHour() {
        shelf.put(form("till", "lin", "/page", NOW));
        shelf.put(form("other till", "lin", "/page", NOW));

        assertThat(take("till", NOW.plusSeconds(899))).isPresent();
        assertThat(take("till", NOW)).isEmpty();
        assertThat(take("other till", NOW.plusSeconds(900))).isEmpty();
    }

    @Test
    void theNextPersonAtABrowserTakesItsPlacesOver() {
        shelf.put(form("till", "lin", "/page", NOW));
        shelf.put(form("till", "wen", "/another", NOW));

        assertThat(shelf.owner("till")).contains("wen");
        assertThat(take("till", NOW)).isEmpty();
    }

    @Test
    void whatIsOutOfDateGivesItsPlaceUp() {
        shelf.put(form("till", "lin", "/page", NOW));
        shelf.put(form("other till", "wen", "/page", NOW.plusSeconds(900)));

        assertThat(shelf.owner("till")).isEmpty();
    }

    @Test
    void namesAndAddressCountToo() {
        assertThat(form("till", "lin", "/page", NOW).size()).isEqualTo("/page".length() + "form".length() + "form:name".length() + "Wen".length());
    }

    private Optional<KeptForm> take(String browser, Instant now) {
        return shelf.take(browser, "/page", "form", now);
    }

    private static KeptForm form(String browser, String owner, String address, Instant keptAt) {
        return new KeptForm(browser, owner, address, "form", keptAt, true, Map.of("form:name", new String[] {"Wen"}));
    }
}
