package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import app.carnet.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class RegistrationWaitingPageIT extends BrowserTest {

    private static final String PAGE = "/registration/waiting.xhtml";
    private String phone;

    @BeforeEach
    void open() {
        Place.open();
        Rows.change("UPDATE programme SET self_registering = 'ON'", "DELETE FROM hourly_count");
        phone = Place.freshPhone();
    }

    @AfterEach
    void asBefore() {
        Rows.change("UPDATE programme SET self_registering = 'OFF'", "DELETE FROM self_registration");
    }

    @Test
    void onlyTheDeskSeesIt() {
        Seen.onlyBy(PAGE, Role.CLERK, Role.MANAGER);
    }

    @Test
    void whoComesWithTheCodeIsAMemberAtOnceAndSignsIn() {
        String code = register("Wen Waiting").text("code");
        browser.signIn(Place.CLERK).open("/registration/new.xhtml").pressWith(Keys.ALT, "w").awaitAddress(PAGE);
        browser.open("/desk.xhtml").awaitFocus("search:query").press(code).awaitText("waiting", "Wen Waiting");
        browser.clickOn("#waiting a.rowlink").awaitAddress("registration=");
        assertThat(browser.text("phone").replaceAll("\\D", "")).endsWith(phone);
        browser.press(Keys.F9).awaitAddress("/member/show.xhtml");

        assertThat(browser.messages()).contains("Confirmed");
        assertThat(Place.visitor().signIn(phone, Place.PASSWORD).open("/my/index.xhtml").page().select("h1").text()).isEqualTo("Wen Waiting");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whereThePhoneIsAMembersTheDeskIsLedToThemAndMakesNoSecondOne() {
        String member = Place.member("Olga Owner", Map.of("phone", phone));
        register("Wen Waiting");

        Answer asked = Place.clerk().open(PAGE + "?registration=" + id());

        assertThat(asked.page().select("#owner a").attr("href")).contains("member/show.xhtml?member=" + member);
        assertThat(asked.page().getElementById("waiting:accept")).isNull();
        asked.press("waiting", "accept");
        assertThat(Rows.count("member WHERE phone LIKE ?", "%" + phone)).isEqualTo(1);
    }

    @Test
    void whomTheDeskRefusesIsForgotten() {
        register("Wen Waiting");
        String one = PAGE + "?registration=" + id();
        assertThat(Place.clerk().open("/desk.xhtml").fill("search", Map.of("query", phone)).press("open").address()).contains(one);

        assertThat(Place.clerk().open(one).press("waiting", "refuse").messages()).contains("Refused");
        assertThat(Place.clerk().ask(one).status()).isEqualTo(404);
    }

    @Test
    void aSecondPressLeadsToTheMemberMadeByTheFirst() {
        Rows.change("UPDATE programme SET self_registering = 'APPROVAL'");
        String email = "wen" + Place.next() + "@example.com";
        Place.visitor().open("/registration/self.xhtml").fill("self", Map.of("name", "Wen Waiting", "email", email, "newPassword", Place.PASSWORD,
            "programme", "true")).press("submit");
        Answer asked = Place.clerk().open(PAGE + "?registration=" + id());
        assertThat(asked.text("check")).contains("tell them the member number").doesNotContain("phone");

        Answer first = asked.press("waiting", "accept");
        Answer second = asked.press("waiting", "accept");

        assertThat(second.address()).isEqualTo(first.address()).contains("/member/show.xhtml?member=");
        assertThat(second.messages()).isEqualTo(first.messages()).contains("tell them the member number");
        assertThat(second.text("named")).startsWith("waits for its link: ").contains("@");
    }

    @Test
    void theBellSaysThatSomebodyWaits() {
        register("Wen Waiting");

        assertThat(Place.clerk().open("/desk/attention.xhtml").text()).contains("registered online");
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.clerk(), PAGE, "Registered online", "自助注册");
    }

    private Answer register(String name) {
        return Place.visitor().open("/registration/self.xhtml").fill("self", Map.of("name", name, "phone", phone, "newPassword", Place.PASSWORD,
            "programme", "true")).press("submit");
    }

    private long id() {
        return Rows.number("SELECT MAX(id) FROM self_registration");
    }
}
