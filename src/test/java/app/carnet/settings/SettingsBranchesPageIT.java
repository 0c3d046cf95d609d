package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.security.Role;
import app.carnet.testkit.BrowserTest;
import app.carnet.testkit.DeskClient.Answer;
import app.carnet.testkit.Place;
import app.carnet.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class SettingsBranchesPageIT extends BrowserTest {

    private static final String PAGE = "/settings/branches.xhtml";
    private String name;

    @BeforeEach
    void chooseAName() {
        Place.open();
        name = "Branch " + Place.next();
    }

    /** So that other tests register in the one place that they know. */
    @AfterEach
    void disableOurs() {
        Place.manager().open(PAGE).page().select("table.list tr:has(.chip.ok) a:containsOwn(" + name + ")").forEach(branch ->
            Place.manager().open(branch.absUrl("href").substring(Place.address().length())).press("offer", "disable"));
    }

    @Test
    void managersSeeItAndNobodyElse() {
        Seen.onlyBy(PAGE, Role.MANAGER);
    }

    @Test
    void aBranchIsAddedByKeyboardAndOfferedAtRegistration() {
        browser.signIn(Place.MANAGER).open(PAGE).awaitFocus("details:name").press(name, Keys.F9).await("the sentence that it is added",
            () -> browser.messages().contains(name + " is added"));

        assertThat(Place.clerk().open("/registration/new.xhtml").page().select("option").eachText()).contains(name);
    }

    @Test
    void theSameFormPostedTwiceAddsOnce() {
        long added = Place.rows("audit_entry WHERE deed = 'BRANCH_CREATED'");
        Answer form = Place.manager().open(PAGE).fill("details", Map.of("name", name));
        form.press("create");

        assertThat(form.press("create").messages()).contains(name + " is added");
        assertThat(Place.rows("audit_entry WHERE deed = 'BRANCH_CREATED'")).isEqualTo(added + 1);
    }

    @Test
    void aBranchIsRenamed() {
        Answer renamed = Place.manager().open(added()).fill("details", Map.of("name", name + " North")).press("save");

        assertThat(renamed.messages()).contains(name + " North is saved");
        assertThat(renamed.page().select("table.list td.main").eachText()).contains(name + " North").doesNotContain(name);
    }

    @Test
    void ofTwoManagersWhoRenameTheSecondIsWarned() {
        String branch = added();
        Answer second = Place.manager().open(branch).fill("details", Map.of("name", name + " second"));
        Place.manager().open(branch).fill("details", Map.of("name", name + " first")).press("save");

        assertThat(second.press("save").messages()).contains("Somebody else changed this");
        assertThat(Place.manager().open(PAGE).text()).contains(name + " first").doesNotContain(name + " second");
    }

    @Test
    void aDisabledBranchIsNotOfferedAtRegistrationUntilItIsEnabled() {
        String branch = added();
        assertThat(Place.manager().open(branch).press("offer", "disable").messages()).contains("The branch is disabled");
        assertThat(Place.clerk().open("/registration/new.xhtml").page().select("option").eachText()).doesNotContain(name);

        assertThat(Place.manager().open(branch).press("offer", "enable").messages()).contains("The branch is active again");

        assertThat(Place.clerk().open("/registration/new.xhtml").page().select("option").eachText()).contains(name);
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideItsField() {
        added();

        Answer refused = Place.manager().open(PAGE).fill("details", Map.of("name", name)).press("create");

        assertThat(refused.message("details", "name")).contains("Another branch has this name already");
        assertThat(refused.value("details", "name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                                                                                         | Please fill
        One letter after the other until there are more of them than a hundred fit, and then a few more of the same | 100
        """)
    void aNameThatCannotBeKeptIsRefusedBesideItsField(String typed, String sentence) {
        Answer refused = Place.manager().open(PAGE).fill("details", Map.of("name", typed)).press("create");

        assertThat(refused.message("details", "name")).contains(sentence);
        assertThat(refused.value("details", "name")).isEqualTo(typed);
    }

    @Test
    void anUnknownBranchIsNotFound() {
        assertThat(Place.manager().ask(PAGE + "?branch=1").status()).isEqualTo(404);
    }

    @Test
    void theTitleStandsInBothLanguages() {
        Seen.titled(Place.manager(), PAGE, "Branches", "门店");
    }

    /** @return the address of its page */
    private String added() {
        Answer list = Place.manager().open(PAGE).fill("details", Map.of("name", name)).press("create");
        return list.page().select("table.list td.main a").stream().filter(link -> link.text().equals(name)).findFirst().orElseThrow()
            .absUrl("href").substring(Place.address().length());
    }
}
