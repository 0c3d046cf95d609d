package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SecuritySetupPageIT extends PageTest {

    @BeforeAll
    static void openThePlace() {
        Place.open();
    }

    @Test
    void aWrongCodeWasRefusedBesideItsField() {
        assumeTrue(Place.refusalOfWrongCode() != null, "Others had set the place up before");

        assertThat(Place.refusalOfWrongCode()).startsWith("This is not the code");
    }

    @Test
    void thePageIsGoneOnceThereIsAnAccount() {
        assertThat(Place.visitor().ask("/security/setup.xhtml").status()).isEqualTo(404);
    }

    @Test
    void theCodeIsGoneOnceThereIsAnAccount() {
        assertThat(Files.exists(Path.of(System.getProperty("carnet.home"), "data", "set-up-code.txt"))).isFalse();
    }

    @Test
    void theFirstAccountIsAdministratorManagerAndClerk() {
        assertThat(Place.boss().open("/security/accounts.xhtml").page().select("tr:contains(" + Place.BOSS + ") .chip").eachText())
            .contains("Administrator", "Manager", "Clerk");
    }
}
