package app.carnet.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The keyboard reaches everything, in the order in which it is read, and one always sees where one is. */
class KeyboardPageIT extends BrowserTest {

    private static final int MOST_STOPS = 80;
    /** Where the focus is, and how it shows: outlined, by a colour that differs from what is behind it. */
    private static final String HERE = """
        const e = document.activeElement, box = e.getBoundingClientRect();
        if (e === document.body) { return null; }
        const lit = e.closest('.search') && e.matches('input') ? e.closest('.search') : e, style = getComputedStyle(lit);
        const shown = lit === e ? style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 : style.boxShadow !== 'none';
        const light = colour => { const c = colour.match(/[0-9.]+/g).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; };
        let behind = lit.parentElement;
        while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') { behind = behind.parentElement; }
        const pair = [light(lit === e ? style.outlineColor : style.borderTopColor), light(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a);
        return { name: e.id || e.textContent.trim().slice(0, 40), top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right,
            shown: shown, contrast: (pair[0] + 0.05) / (pair[1] + 0.05) };
        """;
    private static final String STOPS = """
        return Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
            .filter(e => e.getClientRects().length && !e.disabled && e.tabIndex >= 0 && !e.closest('details:not([open]) > :not(summary)')).length
        """;
    private static String member;

    @BeforeEach
    void signIn() {
        if (member == null) {
            Place.open();
            member = Place.memberWithPoints("Tab Walker", 1_000);
        }
        browser.signIn(Place.BOSS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.xhtml", "/registration/new.xhtml", "/purchase/enter.xhtml?member=M", "/points/redeem.xhtml?member=M",
        "/member/show.xhtml?member=M", "/settings/programme.xhtml"})
    void tabWalksThroughThePageAsItIsRead(String page) {
        for (String theme : List.of("light", "dark")) {
            browser.theme(theme).open(page.replace("=M", "=" + member));

            List<Map<?, ?>> walked = walk();

            assertThat(walked).hasSize(((Long) browser.script(STOPS)).intValue());
            assertThat(walked).filteredOn(stop -> !Boolean.TRUE.equals(stop.get("shown"))).as("where the focus does not show").isEmpty();
            assertThat(walked).filteredOn(stop -> number(stop, "contrast") < 3).as("where the focus is too faint").isEmpty();
            for (int i = 1; i < walked.size(); i++) {
                assertThat(isBefore(walked.get(i), walked.get(i - 1))).as(walked.get(i) + " after " + walked.get(i - 1)).isFalse();
            }
        }
    }

    @Test
    void theSkipLinkLeadsPastTheRooms() {
        browser.open("/member/list.xhtml").script("document.querySelector('.skip').focus()");

        browser.press(Keys.ENTER);

        assertThat(browser.focus()).isEqualTo("content");
        browser.press(Keys.TAB);
        assertThat(browser.script("return document.activeElement.closest('main') !== null")).isEqualTo(true);
    }

    @Test
    void theFocusStaysWhereOneWorksWhenAPartOfThePageIsRenewed() {
        browser.open("/purchase/enter.xhtml?member=" + member).awaitFocus("purchase:product");
        browser.type("purchase:product", "Towel").type("purchase:unitPrice", "20").press(Keys.ENTER).settle().awaitText("due", "20.00");
        browser.awaitFocus("purchase:product");

        browser.type("purchase:points", "100").awaitText("due", "19.00");
        browser.awaitFocus("purchase:points");

        browser.script("document.querySelector('[id$=\"remove\"]').focus()");
        browser.press(Keys.ENTER).settle().await("no line any more", () -> !browser.has("[id$='remove']"));
        browser.awaitFocus("purchase:product");
    }

    @Test
    void theListOfKeysGivesTheFocusBack() {
        browser.open("/registration/new.xhtml").awaitFocus("registration:name");

        browser.press(Keys.F1).await("the list of keys", () -> browser.has("dialog[open]"));
        browser.press(Keys.ESCAPE).await("no list of keys", () -> !browser.has("dialog[open]"));

        assertThat(browser.focus()).isEqualTo("registration:name");
    }

    /** From the skip link to the end, each stop once. */
    private List<Map<?, ?>> walk() {
        List<Map<?, ?>> stops = new ArrayList<>();
        browser.script("scrollTo(0, 0); document.querySelector('.skip').focus()");
        browser.press(Keys.TAB).pressWith(Keys.SHIFT, Keys.TAB.toString());
        for (Object here = browser.script(HERE); here != null && stops.size() < MOST_STOPS; here = browser.script(HERE)) {
            Map<?, ?> stop = (Map<?, ?>) here;
            if (!stops.isEmpty() && stops.get(0).equals(stop)) {
                break;
            }
            if (stops.isEmpty() || !stops.get(stops.size() - 1).get("name").equals(stop.get("name"))) {
                stops.add(stop);
            }
            browser.press(Keys.TAB);
        }
        return stops;
    }

    /** Above it without being in a column to the right, or to the left of it on the same line. */
    private static boolean isBefore(Map<?, ?> one, Map<?, ?> other) {
        boolean above = number(one, "bottom") <= number(other, "top") + 1 && number(one, "left") < number(other, "right");
        boolean beside = number(one, "top") < number(other, "bottom") && number(other, "top") < number(one, "bottom");
        return above || beside && number(one, "right") <= number(other, "left");
    }

    private static double number(Map<?, ?> stop, String name) {
        return ((Number) stop.get(name)).doubleValue();
    }
}
