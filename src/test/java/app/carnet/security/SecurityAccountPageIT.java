package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient;
import app.carnet.testkit.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityAccountPageIT extends BrowserTest {

    private String username;

    @BeforeEach
    void name() {
        username = "staff" + Place.next();
    }

    @Test
    void aNewAccountGetsAOneTimeCodeWithWhichItsOwnerChoosesAPassword() {
        browser.signIn(Place.BOSS).open("/security/account.xhtml").awaitFocus("person:username");
        browser.type("person:username", username).type("person:fullName", "New Person").click("person:create").awaitAddress("account=" + username);
        String code = browser.click("access:reset").text("code");

        DeskClient.Answer chosen = reset(code, "a password of mine");

        assertThat(chosen.messages()).contains("Your new password is set");
        assertThat(Place.visitor().signIn(username, "a password of mine").ask("/desk.xhtml").status()).isEqualTo(200);
    }

    @Test
    void aOneTimeCodeIsGoodOnce() {
        Place.account(username, "Once", List.of("CLERK"));
        String code = Place.boss().open("/security/account.xhtml?account=" + username).press("access", "reset").text("code");
        reset(code, "the first of two");

        assertThat(reset(code, "the second of two").messages()).contains("do not fit together");
    }

    @Test
    void theNextClickOfADisabledAccountIsRefused() {
        Place.account(username, "Soon Gone", List.of("CLERK"));
        browser.signIn(username).open("/desk.xhtml");

        Place.boss().open("/security/account.xhtml?account=" + username).press("access", "disable");
        browser.clickOn("a[href$='/member/list.xhtml']").awaitAddress("/login.xhtml");

        assertThat(browser.textOf("main")).contains("your access has been changed");
    }

    @Test
    void aDisabledAccountCannotSignInUntilItIsEnabled() {
        Place.account(username, "Away A While", List.of("CLERK"));
        DeskClient boss = Place.boss();
        boss.open("/security/account.xhtml?account=" + username).press("access", "disable");

        DeskClient.Answer refused = Place.visitor().open("/login.xhtml")
            .fill("login", Map.of("username", username, "password", Place.PASSWORD)).press("submit");
        assertThat(refused.messages()).contains("not right");

        boss.open("/security/account.xhtml?account=" + username).press("access", "enable");
        assertThat(Place.freshly(username).ask("/desk.xhtml").status()).isEqualTo(200);
    }

    @Test
    void aRoleTakenAwayEndsTheSession() {
        Place.account(username, "Less Than Before", List.of("CLERK", "MANAGER"));
        DeskClient session = Place.freshly(username);
        assertThat(session.ask("/product/list.xhtml").status()).isEqualTo(200);

        Place.boss().open("/security/account.xhtml?account=" + username).tick("person", "roles", List.of("CLERK")).press("change");

        assertThat(session.ask("/product/list.xhtml").status()).isNotEqualTo(200);
        assertThat(Place.freshly(username).ask("/product/list.xhtml").status()).isEqualTo(403);
    }

    @Test
    void aUserNameThatIsTakenIsRefusedBesideItsField() {
        long accounts = Place.rows("account");

        DeskClient.Answer refused = Place.boss().open("/security/account.xhtml")
            .fill("person", Map.of("username", Place.CLERK, "fullName", "Second")).press("create");

        assertThat(refused.message("person", "username")).contains("has this user name already");
        assertThat(refused.value("person", "fullName")).isEqualTo("Second");
        assertThat(Place.rows("account")).isEqualTo(accounts);
    }

    @Test
    void nobodyTakesTheAdministratorsRoleFromThemselves() {
        DeskClient.Answer refused = Place.boss().open("/security/account.xhtml?account=" + Place.BOSS)
            .tick("person", "roles", List.of("MANAGER", "CLERK")).press("change");

        assertThat(refused.messages()).contains("from yourself");
    }

    @Test
    void onesOwnAccountOffersThePasswordPageInsteadOfACode() {
        DeskClient.Answer own = Place.boss().open("/security/account.xhtml?account=" + Place.BOSS);

        assertThat(own.page().getElementById("access")).isNull();
        assertThat(own.page().select("main a[href$='/security/password.xhtml']")).hasSize(1);
    }

    private DeskClient.Answer reset(String code, String password) {
        return Place.visitor().open("/security/reset.xhtml")
            .fill("reset", Map.of("username", username, "code", code, "newPassword", password)).press("submit");
    }
}
