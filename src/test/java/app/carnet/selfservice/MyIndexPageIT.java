package app.carnet.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Scanner;
import app.carnet.testkit.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyIndexPageIT extends BrowserTest {

    private static final String PAGE = "/my/index.xhtml";
    private String member;

    @BeforeEach
    void claim() {
        Place.open();
        Place.usualProgramme();
        member = Place.claimed(Place.memberWithPoints("Wang Mei", 1_240));
    }

    @AfterEach
    void asBefore() {
        browser.desktop();
        Place.now();
    }

    @Test
    void onlyMembersSeeItAndTheStaffDoesNot() {
        assertThat(Place.freshly(member).ask(PAGE).status()).isEqualTo(200);
        assertThat(Place.clerk().ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.boss().ask(PAGE).status()).isEqualTo(403);
        assertThat(Place.visitor().ask(PAGE).header("Location")).contains("/login.xhtml");
    }

    @Test
    void aMemberSeesTheirNameTheirPointsAndWhatExpiresNext() {
        Answer mine = Place.freshly(member).open(PAGE);

        assertThat(mine.page().select("h1").text()).isEqualTo("Wang Mei");
        assertThat(mine.text("balance")).isEqualTo("1,240");
        assertThat(mine.text()).contains("worth ¥ 12.40");
        assertThat(mine.text("expires")).contains("1,240");
    }

    @Test
    void pendingPointsStandBesideTheBalanceNeverInIt() {
        Place.programme(Map.of("pendingDays", "3"));
        Place.purchase(member, "Racket", "60.00");

        Answer mine = Place.freshly(member).open(PAGE);

        assertThat(mine.text("balance")).isEqualTo("1,240");
        assertThat(mine.text("pending")).contains("60 more points");
        Place.usualProgramme();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aScannerReadsTheCardFromAPhone(String theme) {
        browser.signIn(member).theme(theme).window(390, 844);
        browser.open(PAGE);

        assertThat(Scanner.qr(browser.screen())).isEqualTo(Place.card(member));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aThumbReachesEveryPageAndALongNameAndManyPointsFit() {
        String rich = Place.claimed(Place.member("Maximiliana Konstantinopolitanskaya-Featherstonehaugh"));
        Place.purchase(rich, "Sports hall", "98765432.00");
        browser.signIn(rich).cookie("carnet-language", "zh-CN").window(390, 844);
        browser.open(PAGE);

        assertThat(browser.text("balance")).isEqualTo("98,765,432");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat((List<?>) browser.script("return Array.from(document.querySelectorAll('.mynav a'), a => Math.floor(Math.min(a.offsetWidth, a.offsetHeight)))"))
            .hasSize(4).allSatisfy(size -> assertThat((Long) size).isGreaterThanOrEqualTo(44));
        assertThat(browser.script("const bar = document.querySelector('.mynav').getBoundingClientRect(); return Math.round(bar.bottom) === innerHeight")).isEqualTo(true);
    }

    @Test
    void whatIsOwedIsSaidAboveTheBalance() {
        String owing = Place.claimed(Place.member("Zhao Lei"));
        String receipt = Place.purchase(owing, "Racket", "60.00");
        Place.manager().open("/points/adjust.xhtml?member=" + owing).fill("adjust", Map.of("taking", "true", "points", "60", "reason", "Taken")).press("submit");
        Place.refund(receipt, "60.00");

        assertThat(Place.freshly(owing).open(PAGE).page().select("#notices .warn").text()).contains("60 points are owed");
        assertThat(Place.freshly(owing).open("/my/points.xhtml").text("debt")).contains("60 points are owed");
    }

    @Test
    void aBlockedCardIsNotShown() {
        String card = Place.card(member);
        Place.clerk().open("/card/block.xhtml?card=" + card).fill("block", Map.of("reason", "LOST")).press("submit");

        Answer mine = Place.freshly(member).open(PAGE);

        assertThat(mine.page().select(".mycard img")).isEmpty();
        assertThat(mine.text("stopped")).contains("blocked", card.substring(12));
    }

    @Test
    void nobodyElseIsShownWhateverIsAskedFor() {
        String other = Place.memberWithPoints("Somebody Else", 77);
        DeskClient phone = Place.freshly(member);

        Answer mine = phone.open(PAGE + "?member=" + other + "&card=" + Place.card(other) + "&account=" + other);

        assertThat(mine.page().select("h1").text()).isEqualTo("Wang Mei");
        assertThat(mine.text()).doesNotContain("Somebody Else");
        for (String page : new String[] {"/member/show.xhtml", "/points/statement.xhtml", "/purchase/list.xhtml", "/registration/activation.xhtml"}) {
            assertThat(phone.ask(page + "?member=" + other).status()).as(page).isEqualTo(403);
            assertThat(phone.ask(page + "?member=" + member).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    void theBackButtonAfterSignOutShowsNothingPersonal() {
        browser.signIn(member).open(PAGE);
        assertThat(browser.textOf("h1")).isEqualTo("Wang Mei");

        browser.clickOn(".mynav a[href$='profile.xhtml']").click("signout:submit").awaitAddress("/login.xhtml");
        browser.back();

        assertThat(browser.textOf("body")).doesNotContain("Wang Mei", "1,240");
        assertThat(browser.address()).contains("/login.xhtml");
        assertThat(Place.freshly(member).ask(PAGE).header("Cache-Control")).contains("no-store");
    }

    @Test
    void theProfileLeadsToPasswordAndSessionsInTheSameFrame() {
        DeskClient phone = Place.freshly(member);
        Answer profile = phone.open("/my/profile.xhtml");
        Seen.titled(phone, "/my/profile.xhtml", "Profile", "我的");

        assertThat(profile.page().select(".ways a").eachAttr("href")).anyMatch(way -> way.endsWith("/security/password.xhtml")).anyMatch(way -> way.endsWith("/security/sessions.xhtml"));
        for (String page : new String[] {"/security/password.xhtml", "/security/sessions.xhtml"}) {
            Answer shown = phone.open(page);
            assertThat(shown.page().select("body.my")).as(page).hasSize(1);
            assertThat(shown.page().select(".rooms")).as(page).isEmpty();
            assertThat(shown.page().select("script[src]")).as(page).hasSize(1);
        }
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.freshly(member), PAGE, "My card", "我的会员卡");
    }
}
