package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Pages;
import app.carnet.testkit.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On a slow phone: pages of members and of everybody come in a few kilobytes and carry no script but our own. */
class FirstViewPageIT extends BrowserTest {

    private static final long MOST_BYTES = 150_000;

    @AfterAll
    static void closeRegistration() {
        Pages.closeRegistration();
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofMembers")
    void aPageOfMembersIsLight(String page) {
        browser.signIn(Pages.member());
        isLight(page);
    }

    @ParameterizedTest
    @MethodSource("app.carnet.testkit.Pages#ofEverybody")
    void aPageOfEverybodyIsLight(String page) {
        Place.open();
        isLight(page);
    }

    private void isLight(String page) {
        browser.forgetCache().bytesRead();
        browser.open(page);

        assertThat(browser.bytesRead()).as("bytes over the wire on a first view").isBetween(5_000L, MOST_BYTES);
        assertThat((Long) browser.script("return document.scripts.length")).isEqualTo(1L);
        assertThat((String) browser.script("return document.scripts[0].src")).containsAnyOf("/my.js.xhtml", "/carnet.js.xhtml");
        assertThat(browser.script("return typeof PrimeFaces + typeof jQuery")).isEqualTo("undefinedundefined");
    }
}
