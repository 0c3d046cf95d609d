package app.carnet.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Pages;
import app.carnet.testkit.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Axe finds nothing against WCAG 2.2 A and AA on any page, in both languages, light and dark. */
class AxePageIT extends BrowserTest {

    static final List<String> LANGUAGES = List.of("en", "zh-CN");

    @AfterAll
    static void closeRegistration() {
        Pages.closeRegistration();
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofTheStaff")
    void aPageOfTheStaffBreaksNoRule(String page) {
        browser.signIn(Place.BOSS);

        assertThat(findingsOn(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofMembers")
    void aPageOfMembersBreaksNoRule(String page) {
        browser.signIn(Pages.member());

        assertThat(findingsOn(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofEverybody")
    void aPageOfEverybodyBreaksNoRule(String page) {
        Place.open();
        assertThat(findingsOn(page)).isEmpty();
    }

    /** Where another test has set the place up before, its page is gone and nobody can look at it. */
    @Test
    void theSetUpPageBreaksNoRule() {
        Place.setUpPages().forEach((language, html) -> {
            browser.cookie("carnet-language", language).open("/login.xhtml").show(html);

            assertThat(browser.has("[id='setup:code']")).isTrue();
            assertThat(Axe.findings(browser)).as(language).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("errorPages")
    void anErrorPageBreaksNoRule(String address) {
        browser.signIn(Place.BOSS);

        assertThat(findingsOn(address)).isEmpty();
        assertThat(browser.complaints()).allMatch(line -> line.contains("the server responded with a status of 40"));
    }

    static List<String> errorPages() {
        return List.of("/nothing/here.xhtml", "/member/show.xhtml?member=1");
    }

    /** Axe runs in spite of our policy, and sees what is wrong. */
    @Test
    void whatBreaksARuleIsFound() {
        browser.signIn(Place.BOSS).open("/desk.xhtml");
        browser.script("document.querySelector('main').append(document.createElement('img'));"
            + "document.querySelector('main h2').style.color = 'silver'");

        assertThat(Axe.findings(browser)).anySatisfy(fault -> assertThat(fault).startsWith("light: image-alt"))
            .anySatisfy(fault -> assertThat(fault).startsWith("light: color-contrast"));
    }

    private List<String> findingsOn(String page) {
        List<String> found = new ArrayList<>();
        for (String language : LANGUAGES) {
            browser.cookie("carnet-language", language).open(page);
            assertThat(browser.script("return document.documentElement.lang")).isEqualTo(language);
            Axe.findings(browser).forEach(fault -> found.add(language + " " + fault));
        }
        return found;
    }
}
