package app.carnet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsBranchesPageIT extends PageTest {

    private static final String PAGE = "/settings/branches.xhtml";

    @Test
    void aBranchIsAddedRenamedDisabledAndEnabledAgain() {
        Place.open();
        String name = "Branch " + Place.next();
        Place.manager().open(PAGE).fill("details", Map.of("name", name)).press("create");

        DeskClient.Answer second = chosen(name).fill("details", Map.of("name", name + " second"));
        assertThat(chosen(name).fill("details", Map.of("name", name + " first")).press("save").messages()).contains("is saved");
        assertThat(second.press("save").messages()).contains("Somebody else changed this");
        assertThat(chosen(name).press("offer", "disable").messages()).contains("The branch is disabled");
        assertThat(chosen(name).press("offer", "enable").messages()).contains("The branch is active again");
    }

    private static DeskClient.Answer chosen(String name) {
        String link = Place.manager().open(PAGE).page().select("td.main a:containsOwn(" + name + ")").attr("href");
        return Place.manager().open(link.substring(link.indexOf(PAGE)));
    }
}
