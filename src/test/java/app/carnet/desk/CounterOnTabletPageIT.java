package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Place;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counter under a finger: a tablet of 1024 by 768. */
class CounterOnTabletPageIT extends BrowserTest {

    /** What is shown and can be touched, and is smaller than a finger; a link within a sentence may be. */
    private static final String TOO_SMALL = """
        const inSentence = e => e.matches('p a, .help a, .notice a');
        return Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
            .filter(e => e.getClientRects().length && !e.matches('.skip, .sr') && !inSentence(e))
            .map(e => e.matches('input[type=checkbox], input[type=radio]') ? e.closest('label, .field.check') || e : e)
            .map(e => ({ e: e, box: e.matches('.rowlink') ? e.closest('tr').getBoundingClientRect() : e.getBoundingClientRect(),
                more: parseFloat(getComputedStyle(e, '::after').top) || 0 }))
            .filter(t => t.box.height - 2 * Math.min(t.more, 0) < 43.9 || t.box.width < 43.9)
            .map(t => t.e.tagName + ' ' + (t.e.id || t.e.textContent.trim()) + ' ' + Math.round(t.box.width) + 'x' + Math.round(t.box.height))""";
    private static String member;
    private static String receipt;

    @BeforeAll
    static void buySomething() {
        Place.open();
        Place.usualProgramme();
        member = Place.memberWithPoints("Touched", 500);
        receipt = Place.purchase(member, "Ball", "5.00");
    }

    @AfterEach
    void backToTheDesk() {
        browser.desktop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.xhtml", "/member/show.xhtml?member=N", "/purchase/enter.xhtml?member=N", "/purchase/show.xhtml?receipt=R",
        "/purchase/undo.xhtml?receipt=R", "/purchase/list.xhtml", "/points/redeem.xhtml?member=N", "/registration/new.xhtml", "/desk/attention.xhtml"})
    void everythingThatCanBeTouchedIsAsLargeAsAFinger(String page) {
        browser.tablet();
        browser.signIn(Place.BOSS).open(page.replace("=N", "=" + member).replace("=R", "=" + receipt));

        assertThat((List<?>) browser.script(TOO_SMALL)).isEmpty();
    }
}
