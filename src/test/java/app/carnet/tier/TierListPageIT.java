package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import org.junit.jupiter.api.Test;

class TierListPageIT extends PageTest {

    private static final String PAGE = "/tier/list.xhtml";

    @Test
    void theLowestTierIsThereFromTheBeginningAndComesFirst() {
        assertThat(Place.manager().open(PAGE).page().select("tbody tr").first().text()).contains("0", "1 ×", "everybody else");
    }

    @Test
    void managersSeeItAndClerksDoNot() {
        assertThat(Place.manager().ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(403);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "en").page().title()).isEqualTo("Tiers · Carnet");
        assertThat(Place.manager().ask(PAGE, "Accept-Language", "zh-CN").page().title()).isEqualTo("会员等级 · Carnet");
    }
}
