package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import org.junit.jupiter.api.Test;

class TierHistoryPageIT extends PageTest {

    @Test
    void theTitleStandsInBothLanguages() {
        String page = "/tier/history.xhtml?member=" + Place.member("Historical");

        assertThat(Place.clerk().ask(page, "Accept-Language", "en").page().title()).isEqualTo("History of tiers · Carnet");
        assertThat(Place.clerk().ask(page, "Accept-Language", "zh-CN").page().title()).isEqualTo("等级记录 · Carnet");
    }

    @Test
    void anUnknownMemberIsNotFound() {
        assertThat(Place.clerk().ask("/tier/history.xhtml?member=99999999").status()).isEqualTo(404);
    }
}
