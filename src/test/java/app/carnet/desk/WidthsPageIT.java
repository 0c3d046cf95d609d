package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Pages;
import app.carnet.testkit.Place;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page fits a wide screen, one of 1280 pixels at a zoom of 200 % and of 400 %, and one with letters twice as large,
 * in both languages: nothing is cut off, but for a long name of the place in the header and what only programs see, and
 * nobody has to scroll sideways.
 */
class WidthsPageIT extends BrowserTest {

    private static final int HEIGHT = 1000;
    private static final int WIDE = 1440;
    private static final int USUAL = 1280;
    private static final List<Integer> WIDTHS = List.of(WIDE, USUAL / 2, 390, USUAL / 4);
    private static final String CUT_OFF = """
        return Array.from(document.querySelectorAll('header *, main *')).filter(e => !e.closest('.sr, .extra, .place, thead, summary, input') && e.getClientRects().length
            && getComputedStyle(e).overflowX.match(/hidden|clip/) && e.scrollWidth > e.clientWidth + 1).map(e => e.className + ': ' + e.textContent.trim())
        """;

    @AfterAll
    static void closeRegistration() {
        Pages.closeRegistration();
    }

    @AfterEach
    void widenAgain() {
        browser.window(WIDE, HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofTheStaff")
    void aPageOfTheStaffFitsAndHasOneHeading(String page) {
        browser.signIn(Place.BOSS);
        fits(page);
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofMembers")
    void aPageOfMembersFitsAndHasOneHeading(String page) {
        browser.signIn(Pages.member());
        fits(page);
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofEverybody")
    void aPageOfEverybodyFitsAndHasOneHeading(String page) {
        Place.open();
        fits(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aRefusedRegistrationOfAChildByThemselvesFits(String language) {
        Pages.openRegistration();
        browser.cookie("carnet-language", language).open("/registration/self.xhtml").type("self:birthday", "2020-05-17").click("self:submit")
            .await("errors", () -> browser.has(".field.error"));
        browser.type("self:guardian", "Maximiliana Konstantinopolitanskaya-Featherstonehaugh");

        WIDTHS.forEach(width -> fits(width, language));
        browser.script("document.documentElement.style.fontSize = '200%'");
        fits(USUAL, language + ", large letters,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void thePlaceStandsOnOneLineOfAPhone(String language) {
        browser.signIn(Place.BOSS).cookie("carnet-language", language).window(390, HEIGHT);
        browser.open("/desk.xhtml");

        assertThat(browser.script("const name = document.createRange(); name.selectNodeContents(document.querySelector('.place'));"
            + " return name.getClientRects().length")).isEqualTo(1L);
    }

    private void fits(String page) {
        for (String language : List.of("en", "zh-CN")) {
            browser.cookie("carnet-language", language).open(page);
            assertThat(browser.texts("h1")).hasSize(1);
            assertThat(browser.textOf("body")).doesNotContain("???");
            WIDTHS.forEach(width -> fits(width, language));
            browser.script("document.documentElement.style.fontSize = '200%'");
            fits(USUAL, language + ", large letters,");
        }
    }

    private void fits(int width, String what) {
        browser.window(width, HEIGHT);
        assertThat((Long) browser.script("return document.documentElement.scrollWidth")).as(what + " " + width).isLessThanOrEqualTo(width);
        assertThat((List<?>) browser.script(CUT_OFF)).as(what + " " + width).isEmpty();
    }
}
