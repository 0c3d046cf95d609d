package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import org.junit.jupiter.api.Test;

class ThemePageIT extends PageTest {

    @Test
    void theThemeChosenIsRememberedOnTheBrowser() {
        Answer dark = Place.freshly(Place.CLERK).open("/desk.xhtml").press("theme", "dark");
        assertThat(dark.page().select("html").attr("data-theme")).isEqualTo("dark");

        assertThat(dark.press("theme", "system").page().select("html").attr("data-theme")).isEmpty();
    }
}
