package app.carnet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page fits a phone and a wide screen, in both languages. */
class WidthsPageIT extends BrowserTest {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static String member;
    private static String receipt;

    @BeforeAll
    static void register() {
        Place.open();
        member = Place.memberWithPoints("Maximiliana Konstantinopolitanskaya-Featherstonehaugh", 1_000);
        receipt = Place.purchase(member, "A racket with a name that is quite long", "1234567.00");
    }

    @AfterEach
    void widenAgain() {
        browser.window(WIDE, 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.xhtml", "/registration/new.xhtml", "/member/list.xhtml", "/member/show.xhtml?member=N", "/member/edit.xhtml?member=N",
        "/member/close.xhtml?member=N", "/purchase/enter.xhtml?member=N", "/purchase/show.xhtml?receipt=R", "/purchase/list.xhtml", "/points/redeem.xhtml?member=N",
        "/points/statement.xhtml?member=N", "/points/adjust.xhtml?member=N", "/points/check.xhtml", "/product/list.xhtml", "/product/edit.xhtml",
        "/product/categories.xhtml", "/settings/programme.xhtml", "/settings/branches.xhtml", "/security/accounts.xhtml", "/security/account.xhtml",
        "/security/password.xhtml", "/audit/list.xhtml"})
    void aPageFitsAndHasOneHeading(String page) {
        browser.signIn(Place.BOSS);
        for (String language : new String[] {"en", "zh-CN"}) {
            browser.cookie("carnet-language", language);
            for (int width : new int[] {NARROW, WIDE}) {
                browser.window(width, 1000);
                browser.open(page.replace("=N", "=" + member).replace("=R", "=" + receipt));
                assertThat((Long) browser.script("return document.documentElement.scrollWidth")).as(language + " " + width).isLessThanOrEqualTo(width);
                assertThat(browser.texts("h1")).hasSize(1);
                assertThat(browser.textOf("body")).doesNotContain("???");
            }
        }
    }
}
