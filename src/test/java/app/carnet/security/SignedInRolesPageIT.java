package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.testkit.DeskClient;
import app.carnet.testkit.PageTest;
import app.carnet.testkit.Place;
import app.carnet.testkit.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link RolesIT} asks for, with callers who have signed in by the login page and call what their pages do not offer. */
class SignedInRolesPageIT extends PageTest {

    @Test
    void aClerkWhoForgesACallToAManagersVerbIsRefusedAndNothingIsWritten() {
        String name = "Forged " + Place.next();

        assertThat(call(Place.clerk(), "branch", name)).isEqualTo("refused");
        assertThat(call(Place.visitor(), "branch", name)).isEqualTo("refused");
        assertThat(Rows.count("branch WHERE name = ?", name)).isZero();

        assertThat(call(Place.manager(), "branch", name)).startsWith("done");
        assertThat(Rows.count("branch WHERE name = ?", name)).isEqualTo(1);
    }

    @Test
    void neitherClerkNorManagerGivesAOneTimeCode() {
        assertThat(call(Place.clerk(), "resetCode", Place.BOSS)).isEqualTo("refused");
        assertThat(call(Place.manager(), "resetCode", Place.BOSS)).isEqualTo("refused");
    }

    @Test
    void anAdministratorGivesNoOneTimeCodeToThemselves() {
        assertThat(call(Place.boss(), "resetCode", Place.BOSS)).isEqualTo("refused: error.own_reset");
    }

    @Test
    void aVerbMarkedForManagersIsDoneForAManagerAlone() {
        assertThat(call(Place.manager(), "forManagers", "")).isEqualTo("done: done");
        assertThat(call(Place.clerk(), "forManagers", "")).isEqualTo("refused");
        assertThat(call(Place.visitor(), "forManagers", "")).isEqualTo("refused");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void codeThatAsksForARoleIsToldTheSameInAServiceAndInARequest(Role role) {
        for (String verb : new String[] {"role", "pageRole"}) {
            assertThat(call(Place.clerk(), verb, role.name())).as(verb).isEqualTo("done: " + (role == Role.CLERK));
            assertThat(call(Place.manager(), verb, role.name())).as(verb).isEqualTo("done: " + (role == Role.MANAGER));
            assertThat(call(Place.visitor(), verb, role.name())).as(verb).isEqualTo("done: false");
        }
    }

    private static String call(DeskClient client, String verb, String subject) {
        return client.ask("/role-probe?verb=" + verb + "&subject=" + subject.replace(" ", "+")).body();
    }
}
