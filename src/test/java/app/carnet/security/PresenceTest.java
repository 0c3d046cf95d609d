package app.carnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final long HOME = 1;
    private static final long OTHER = 2;

    private final Presence lin = Presence.of("Lin Fang", HOME, List.of(OTHER, HOME));

    @Test
    void whoComesStandsAtHome() {
        assertThat(lin.branchId()).isEqualTo(HOME);
        assertThat(lin.moved()).isFalse();
    }

    @Test
    void whoWentToAnotherBranchStaysThere() {
        assertThat(lin.standingAt(OTHER).branchId()).isEqualTo(OTHER);
        assertThat(lin.standingAt(OTHER).moved()).isFalse();
    }

    @Test
    void whoStandsWhereTheyMayNotBeAnyMoreIsAtHomeAndIsTold() {
        assertThat(lin.standingAt(3L).branchId()).isEqualTo(HOME);
        assertThat(lin.standingAt(3L).moved()).isTrue();
    }

    @Test
    void whoseHomeIsClosedStandsWhereTheyMay() {
        assertThat(Presence.of("Lin Fang", 3L, List.of(OTHER)).branchId()).isEqualTo(OTHER);
    }

    @Test
    void whoWorksInNoBranchStandsInNone() {
        assertThat(Presence.of("Lin Fang", null, List.of()).standingAt(null).branchId()).isNull();
    }
}
