package app.carnet.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class TierEditPageIT extends BrowserTest {

    private static final String NEW = "/tier/edit.xhtml";

    private String name;
    private long threshold;

    @BeforeEach
    void choose() {
        Place.open();
        long next = Place.next();
        name = "Tier " + next;
        threshold = 700_000_000 + next % 12_000_000 * 7;
    }

    @Test
    void aTierIsMadeByKeyboardOnceItWasSeenWhoWouldMove() {
        browser.signIn(Place.MANAGER).open(NEW).awaitFocus("details:name").press(name, Keys.TAB, String.valueOf(threshold), Keys.F9);
        browser.awaitText("messages", "Nothing is saved yet");
        assertThat(browser.text("details:moves")).contains("Nobody rises tonight");
        assertThat(Place.rows("tier WHERE name = '" + name + "'")).isZero();

        browser.press(Keys.F9).awaitAddress("/tier/list.xhtml");

        assertThat(browser.messages()).contains(name + " was saved");
        assertThat(Place.rows("tier WHERE name = '" + name + "' AND threshold = " + threshold)).isEqualTo(1);
    }

    @Test
    void whoWouldRiseIsShownWithoutLeavingThePage() {
        String member = Place.member("Riser " + name);
        Place.purchase(member, "A yacht", "690000000");

        browser.signIn(Place.MANAGER).open(NEW).type("details:name", name).type("details:threshold", "690000000").press(Keys.F8);
        browser.awaitText("details:moves", "tonight");

        assertThat(browser.text("details:moves")).contains("because of this").doesNotContain("Riser " + name);
        browser.clickOn("details.names summary");
        assertThat(browser.text("details:moves")).contains("Riser " + name);
        assertThat(browser.complaints()).isEmpty();
        assertThat(Place.rows("tier WHERE name = '" + name + "'")).isZero();
    }

    @Test
    void anotherThresholdThanTheOneThatWasSeenIsShownFirst() {
        Answer seen = fill(Place.manager().open(NEW), Map.of()).press("look");

        Answer again = seen.fill("details", Map.of("threshold", String.valueOf(threshold + 1))).press("save");

        assertThat(again.messages()).contains("Nothing is saved yet");
        assertThat(Place.rows("tier WHERE name = '" + name + "'")).isZero();
        assertThat(again.press("details", "save").messages()).contains("was saved");
    }

    @Test
    void aHigherTierThatGivesLessIsSavedOnceThatWasSeen() {
        create();
        String lower = name;
        edit().fill("details", Map.of("multiplier", "3")).press("look").press("details", "save");
        name = name + " Top";
        threshold++;

        Answer warned = fill(Place.manager().open(NEW), Map.of("multiplier", "2")).press("save");

        assertThat(warned.text("details:moves")).contains(name + " is the higher tier and gives less than " + lower);
        assertThat(Place.rows("tier WHERE name = '" + name + "'")).isZero();
        Answer worse = warned.fill("details", Map.of("multiplier", "1.5")).press("save");
        assertThat(worse.messages()).contains(name + " was saved");
    }

    @Test
    void aNameCanBeChangedWithoutLookingAtMoves() {
        create();

        assertThat(edit().fill("details", Map.of("name", name + " New")).press("save").messages()).contains(name + " New was saved");
    }

    @Test
    void ofTwoManagersTheSecondIsWarned() {
        create();
        Answer second = edit().fill("details", Map.of("birthdayMultiplier", "2"));
        edit().fill("details", Map.of("birthdayMultiplier", "3")).press("save");

        assertThat(second.press("save").messages()).contains("Somebody else changed this");
        assertThat(edit().value("details", "birthdayMultiplier")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        threshold          | 0     | begins at this number already
        threshold          | 1.5   | whole number
        threshold          | -5    | from 0 to
        threshold          | 99999999999999 | from 0 to
        threshold          | 1000000001     | at most
        threshold          | ''    | Please fill
        multiplier         | 100   | 2
        multiplier         | 1.255 | 2
        multiplier         | x     | number
        percentOff         | 101   | 100
        percentOff         | -1    | number
        birthdayMultiplier | 0.5   | 1
        name               | ''    | Please fill
        """)
    void badInputIsRefusedBesideItsField(String input, String value, String sentence) {
        Answer refused = fill(Place.manager().open(NEW), Map.of(input, value)).press("look");

        assertThat(refused.message("details", input)).contains(sentence);
        assertThat(Place.rows("tier WHERE name = '" + name + "'")).isZero();
    }

    @Test
    void equalThresholdsAreRefusedBesideTheField() {
        create();
        String first = name;
        name = name + " Twin";

        assertThat(fill(Place.manager().open(NEW), Map.of()).press("look").message("details", "threshold")).contains("begins at this number already");
        assertThat(Place.rows("tier WHERE name = '" + first + "'")).isEqualTo(1);
    }

    @Test
    void theLowestTierHasNoThresholdToEditAndCannotBeDeleted() {
        Answer base = Place.manager().open("/tier/edit.xhtml?tier=" + Rows.number("SELECT id FROM tier WHERE threshold = 0"));

        assertThat(base.page().getElementById("details:threshold")).isNull();
        assertThat(base.page().getElementById("removal")).isNull();
        assertThat(base.press("details", "save").messages()).contains("was saved");
    }

    @Test
    void anUnusedTierIsDeleted() {
        create();

        assertThat(edit().press("removal", "delete").messages()).contains(name + " was deleted");
    }

    @Test
    void managersSeeItAndClerksDoNot() {
        assertThat(Place.manager().ask(NEW).status()).isEqualTo(200);
        assertThat(Place.clerk().ask(NEW).status()).isEqualTo(403);
        assertThat(Place.manager().ask(NEW + "?tier=12345").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        assertThat(Place.manager().ask(NEW, "Accept-Language", "en").page().title()).isEqualTo("New tier · Carnet");
        assertThat(Place.manager().ask(NEW, "Accept-Language", "zh-CN").page().title()).isEqualTo("新建等级 · Carnet");
    }

    private void create() {
        fill(Place.manager().open(NEW), Map.of()).press("look").press("details", "save");
    }

    private Answer fill(Answer page, Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(Map.of("name", name, "threshold", String.valueOf(threshold)));
        values.putAll(changed);
        return page.fill("details", values);
    }

    private Answer edit() {
        return Place.manager().open("/tier/edit.xhtml?tier=" + Rows.number("SELECT id FROM tier WHERE name = ?", name));
    }
}
