package app.carnet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class ActivityBookPageIT extends BrowserTest {

    private static final String EDIT = "/activity/edit.xhtml";
    private static final String BOOK = "/activity/book.xhtml?member=";
    private String member;

    @BeforeEach
    void makeAMemberAndTheFirstActivityOfAll() {
        Place.open();
        member = Place.member("Active Member");
        Place.activity("AA Joined a class");
    }

    @Test
    void twoKeysOnTheMembersPageGiveThePoints() {
        browser.signIn(Place.CLERK).open("/member/show.xhtml?member=" + member);

        browser.press("b").awaitAddress(BOOK + member).press(Keys.F9).awaitAddress("/member/show.xhtml?member=" + member);

        assertThat(browser.messages()).contains("20 points for Active Member: AA Joined a class");
        assertThat(browser.text("balance")).isEqualTo("20");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDoubleClickBooksOnce() {
        browser.signIn(Place.CLERK).open(BOOK + member).doubleClick("book:submit").awaitAddress("/member/show.xhtml");

        assertThat(Rows.count("activity_booking b JOIN member m ON m.id = b.member_id WHERE m.number = ?", member)).isEqualTo(1);
    }

    @Test
    void whatWasDoneAsOftenAsIsAllowedSaysSoIsNotChosenAndIsListedBelow() {
        Place.clerk().open(BOOK + member).press("book", "submit");

        Answer again = Place.clerk().open(BOOK + member);

        assertThat(again.page().select("input[type=radio]").first().parent().text()).contains("AA Joined a class · 1 of 1 ");
        assertThat(again.page().select("input[type=radio]").first().hasAttr("checked")).isFalse();
        assertThat(again.page().select("input[type=radio]").first().hasAttr("disabled")).isTrue();
        assertThat(again.page().select("table.list td.main").text()).contains("AA Joined a class");
    }

    @Test
    void aSecondBookingFromAnOldFormIsRefusedInWords() {
        Answer old = Place.clerk().open(BOOK + member);
        Place.clerk().open(BOOK + member).press("book", "submit");

        Answer refused = old.press("book", "submit");

        assertThat(refused.text()).contains("as often as is allowed");
        assertThat(Place.balance(member)).isEqualTo("20");
    }

    @Test
    void whereNothingIsLeftThereIsNoButtonButTheDayFromWhichItCanBeDoneAgain() {
        Answer page = Place.clerk().open(BOOK + member);
        for (int times = 0; times < 300 && page.page().getElementById("book:submit") != null; times++) {
            page.press("book", "submit");
            page = Place.clerk().open(BOOK + member);
        }

        assertThat(page.page().getElementById("book:submit")).isNull();
        assertThat(page.page().select("input[type=radio]").first().parent().text()).contains("1 of 1 today; again from ");
        assertThat(page.page().select("table.list tbody").text()).contains("Chen Clerk");
    }

    @Test
    void changedMeanwhileItIsSaidAndShownAnewAndNothingIsBooked() {
        long activity = Rows.number("SELECT id FROM activity WHERE name = 'AA Joined a class'");
        Answer old = Place.clerk().open(BOOK + member);
        edit(activity, "5");
        try {
            Answer refused = old.press("book", "submit");
            assertThat(refused.message("book", "activity")).contains("has been changed meanwhile, and nothing was booked");
            assertThat(refused.text()).contains("AA Joined a class · 5 points");
            assertThat(Place.balance(member)).isEqualTo("0");

            refused.press("book", "submit");
            assertThat(Place.balance(member)).isEqualTo("5");
        } finally {
            edit(activity, "20");
        }
    }

    private static void edit(long activity, String points) {
        Place.manager().open(EDIT + "?activity=" + activity).fill("details", Map.of("points", points)).press("save");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name    | ''                | Please fill
        name    | AA Joined a class | Another activity has this name
        points  | 0                 | at least 1
        points  | 1000001           | at most
        times   | 0                 | at least 1
        times   | two               | whole number
        lastDay | 2020-01-01        | end before it begins
        """)
    void badInputIsRefusedBesideItsFieldAndNothingIsWritten(String input, String value, String sentence) {
        long before = Rows.count("activity");
        Answer form = Place.manager().open(EDIT).fill("details", Map.of("name", "B" + Place.next(), "points", "5", "firstDay", "2026-01-01"));

        Answer refused = form.fill("details", Map.of(input, value)).press("create");

        assertThat(refused.message("details", input)).contains(sentence);
        assertThat(Rows.count("activity")).isEqualTo(before);
    }

    @Test
    void theTitlesStandInBothLanguages() {
        assertThat(Place.manager().ask("/activity/list.xhtml", "Accept-Language", "en").page().title()).isEqualTo("Activities · Carnet");
        assertThat(Place.manager().ask("/activity/list.xhtml", "Accept-Language", "zh-CN").page().title()).isEqualTo("互动项目 · Carnet");
        assertThat(Place.clerk().ask(BOOK + member, "Accept-Language", "zh-CN").page().title()).isEqualTo("登记互动 · Carnet");
        assertThat(Place.clerk().ask(EDIT).status()).isEqualTo(403);
    }
}
